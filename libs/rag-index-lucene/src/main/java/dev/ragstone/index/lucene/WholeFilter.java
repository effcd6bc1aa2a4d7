package dev.ragstone.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A condition that Lucene's cache keeps as one set of documents. Lucene takes a condition apart where it stands inside of
 * another query, and of the parts it caches hardly any: who may see what, which is asked with every question, would be worked
 * out anew for all documents each time, in both channels.
 */
final class WholeFilter extends Query {

    private final Query filter;

    WholeFilter(Query filter) {
        this.filter = filter;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = filter.rewrite(searcher);
        return rewritten.equals(filter) ? this : new WholeFilter(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Weight parts = filter.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                return parts.scorerSupplier(leaf);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return parts.isCacheable(leaf);
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        filter.visit(visitor.getSubVisitor(Occur.FILTER, this));
    }

    @Override
    public String toString(String defaultField) {
        return "whole(" + filter.toString(defaultField) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WholeFilter whole && whole.filter.equals(filter);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + filter.hashCode();
    }
}
