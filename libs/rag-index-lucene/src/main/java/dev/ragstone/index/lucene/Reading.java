package dev.ragstone.index.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** Something that is read from one state of the index. */
@FunctionalInterface
interface Reading<T> {

    T on(IndexSearcher searcher) throws IOException;
}
