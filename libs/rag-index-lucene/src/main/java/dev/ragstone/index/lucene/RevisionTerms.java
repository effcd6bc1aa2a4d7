package dev.ragstone.index.lucene;

import dev.ragstone.core.index.DocumentRevision;
import dev.ragstone.core.index.RevisionPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lists the revisions that have chunks in one state of the index, from the terms that name them. */
final class RevisionTerms {

    private final IndexSearcher searcher;

    RevisionTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    RevisionPage page(@Nullable String after, int limit) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Terms terms = MultiTerms.getTerms(reader, ChunkFields.REVISION);
        if (terms == null) {
            return new RevisionPage(List.of(), null);
        }
        List<DocumentRevision> found = new ArrayList<>();
        TermsEnum each = terms.iterator();
        BytesRef term = first(each, after);
        String last = "";
        for (int looked = 0; term != null && looked < limit; looked++) {
            last = term.utf8ToString();
            // A term outlives its chunks until their segment is merged.
            if (LivePostings.first(reader, new Term(ChunkFields.REVISION, term)).isPresent()) {
                found.add(new DocumentRevision(ChunkFields.documentOf(last), ChunkFields.revisionOf(last)));
            }
            term = each.next();
        }
        return new RevisionPage(found, term == null ? null : last);
    }

    private static @Nullable BytesRef first(TermsEnum terms, @Nullable String after) throws IOException {
        if (after == null) {
            return terms.next();
        }
        BytesRef cursor = new BytesRef(after);
        return switch (terms.seekCeil(cursor)) {
            case END -> null;
            case FOUND -> terms.next();
            case NOT_FOUND -> terms.term();
        };
    }
}
