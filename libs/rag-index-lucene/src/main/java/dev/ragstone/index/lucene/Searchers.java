package dev.ragstone.index.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** Makes searchers that score by BM25 with the project's parameters; see {@code Bm25} in rag-core. */
final class Searchers extends SearcherFactory {

    /** For searching, and for writing the lengths it divides by. */
    static final Similarity BM25 = new BM25Similarity(0.9f, 0.4f);

    private static final int MOST_FILTERS = 1000;
    /** A set of documents takes a bit for each that there is. */
    private static final long MOST_BYTES = 16L << 20;
    /** The cache that all of Lucene shares keeps nothing for segments below 10,000 documents, of which there are always some. */
    private static final int SMALLEST_SEGMENT = 500;
    /** Lucene's own number: how many times dearer than the search a set may be. */
    private static final float DEAREST = 10;

    private final QueryCache cache =
            new LRUQueryCache(MOST_FILTERS, MOST_BYTES, leaf -> leaf.reader().maxDoc() >= SMALLEST_SEGMENT, DEAREST);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25);
        searcher.setQueryCache(cache);
        return searcher;
    }
}
