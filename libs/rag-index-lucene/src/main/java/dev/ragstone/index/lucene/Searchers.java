package dev.ragstone.index.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** Makes searchers that score by BM25 with the project's parameters; see {@code Bm25} in rag-core. */
final class Searchers extends SearcherFactory {

    /** For searching, and for writing the lengths it divides by. */
    static final Similarity BM25 = new BM25Similarity(0.9f, 0.4f);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25);
        return searcher;
    }
}
