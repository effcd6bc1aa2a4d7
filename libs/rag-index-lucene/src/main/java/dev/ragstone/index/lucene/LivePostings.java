package dev.ragstone.index.lucene;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Looks a term up without a search, which would prepare for scores that nobody wants. */
final class LivePostings {

    private LivePostings() {}

    /** The first document with the term that is not deleted. */
    static OptionalInt first(IndexReader reader, Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    return OptionalInt.of(leaf.docBase + postings.docID());
                }
            }
        }
        return OptionalInt.empty();
    }
}
