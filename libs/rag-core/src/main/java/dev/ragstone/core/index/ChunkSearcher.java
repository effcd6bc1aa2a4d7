package dev.ragstone.core.index;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import java.util.List;

/**
 * Finds chunks. Every operation throws {@link IndexException} where it could not be done. Safe for use by many threads
 * at once.
 */
public interface ChunkSearcher extends AutoCloseable {

    /** Searches the channels the request asks for; the request's scope and filter hold inside the store. */
    Candidates search(SearchRequest request);

    /** Every chunk the index holds of a document, of all revisions, by revision and ordinal. */
    List<Chunk> chunksOf(DocumentId document);

    /** The number of chunks in the index. */
    long count();

    /** Returns if the index can be searched now, else throws {@link IndexException} with the operator's next move. */
    void check();

    @Override
    void close();
}
