package dev.ragstone.index.lucene;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.lexical.TermFrequencies;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/** The queries for chunks. */
final class ChunkQueries {

    /** Lucene's own limit of 1,024 clauses refuses questions of the length of a pasted page. */
    private static final int MOST_CLAUSES = 65_536;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private ChunkQueries() {}

    /** The chunks a reader may see that fulfil a condition. */
    static Query visible(Scope scope, Filter filter) {
        Stream<String> readers = Stream.concat(Stream.of(AccessList.EVERYONE), scope.principals().stream());
        return new WholeFilter(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ChunkFields.TENANT, scope.tenant())), Occur.FILTER)
                .add(FilterQueries.anyTerm(ChunkFields.READER, readers), Occur.FILTER)
                .add(FilterQueries.query(filter), Occur.FILTER)
                .build());
    }

    /** The visible chunks that hold at least one of the terms; a term the question repeats counts as often. */
    static Query anyTermOf(TermFrequencies question, Query visible) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(visible, Occur.FILTER).setMinimumNumberShouldMatch(1);
        question.counts()
                .forEach((term, count) -> query.add(
                        new BoostQuery(new TermQuery(new Term(ChunkFields.TERMS, term)), count), Occur.SHOULD));
        return query.build();
    }

    /** Every chunk of a document, in the order of Lucene's numbers. */
    static ScoreDoc[] allOf(DocumentId document, IndexSearcher searcher) throws IOException {
        Query query = new TermSpanQuery(
                ChunkFields.REVISION,
                ChunkFields.revisionPrefix(document),
                ChunkFields.revisionPrefix(document) + Character.MAX_VALUE);
        return searcher.search(query, Math.max(1, searcher.count(query)), Sort.INDEXORDER).scoreDocs;
    }

    /** The chunks of a document's revisions below this one. */
    static Query below(DocumentId document, Revision revision) {
        return new TermSpanQuery(
                ChunkFields.REVISION,
                ChunkFields.revisionPrefix(document),
                ChunkFields.revisionTerm(document, revision));
    }
}
