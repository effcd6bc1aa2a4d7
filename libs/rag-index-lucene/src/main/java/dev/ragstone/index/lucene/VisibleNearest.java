package dev.ragstone.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TimeLimitingKnnCollectorManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The visible chunks nearest to a vector. Lucene's own query asks of every visible chunk whether it has a vector, which all of them
 * do, and so works out for each question what its cache already holds; it took an eighth of the processor time of a search
 * among 100,000 chunks.
 */
final class VisibleNearest extends KnnFloatVectorQuery {

    private final Weight visible;

    /**
     * A query for one searcher.
     *
     * @param unit the vector, of length 1
     * @param count how many are wanted
     * @param filter what is visible; chunks only
     */
    VisibleNearest(IndexSearcher searcher, float[] unit, int count, Query filter) throws IOException {
        super(ChunkFields.VECTOR, unit, count, filter);
        this.visible = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    @Override
    protected TopDocs searchLeaf(
            LeafReaderContext leaf, @Nullable Weight withVector, TimeLimitingKnnCollectorManager collectors)
            throws IOException {
        return super.searchLeaf(leaf, visible, collectors);
    }
}
