package dev.ragstone.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Everything with a term from {@code from} (inclusive) to {@code to} (exclusive). Lucene's own range query compiles an
 * automaton each time, which costs more than all else that is done to a document.
 */
final class TermSpanQuery extends Query {

    private final String field;
    private final BytesRef from;
    private final BytesRef to;

    TermSpanQuery(String field, String from, String to) {
        this.field = field;
        this.from = new BytesRef(from);
        this.to = new BytesRef(to);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                DocIdSetIterator matches = documents(leaf);
                return matches == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                matches, score(), scoreMode, leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private @Nullable DocIdSetIterator documents(LeafReaderContext leaf) throws IOException {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
            return null;
        }
        TermsEnum term = terms.iterator();
        if (term.seekCeil(from) == SeekStatus.END || term.term().compareTo(to) >= 0) {
            return null;
        }
        DocIdSetBuilder matches = new DocIdSetBuilder(leaf.reader().maxDoc(), terms);
        do {
            matches.add(term.postings(null, PostingsEnum.NONE));
        } while (term.next() != null && term.term().compareTo(to) < 0);
        return matches.build().iterator();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":[" + from.utf8ToString() + " TO " + to.utf8ToString() + "}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TermSpanQuery span
                && span.field.equals(field)
                && span.from.equals(from)
                && span.to.equals(to);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * field.hashCode() + from.hashCode()) + to.hashCode();
    }
}
