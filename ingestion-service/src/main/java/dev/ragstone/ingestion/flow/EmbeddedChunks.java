package dev.ragstone.ingestion.flow;

import dev.ragstone.core.index.IndexedChunk;
import java.util.List;

/**
 * The chunks of one revision, ready for the index.
 *
 * @param chunks the chunks, in order
 * @param embedded how many of them had to be embedded; the others kept their vectors
 */
public record EmbeddedChunks(List<IndexedChunk> chunks, int embedded) {
    public EmbeddedChunks {
        chunks = List.copyOf(chunks);
    }
}
