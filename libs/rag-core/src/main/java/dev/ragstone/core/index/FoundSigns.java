package dev.ragstone.core.index;

import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.embedding.TokenSigns;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives the signs of chunks that a search has found. They are most of the bytes of a chunk, and wanted of the best alone, which
 * are known only once the channels are joined: where they have to be moved, no others are.
 */
@FunctionalInterface
public interface FoundSigns {

    /** Nobody wants any. */
    FoundSigns NONE = chunks -> Map.of();

    /**
     * The signs of those of the chunks that have any and were not removed meanwhile.
     *
     * @param chunks chunks that the search has found
     * @throws IndexException if they could not be read
     */
    Map<ChunkId, TokenSigns> of(Set<ChunkId> chunks);

    /** Gives signs that are there already. */
    static FoundSigns among(Map<ChunkId, TokenSigns> signs) {
        return chunks -> {
            Map<ChunkId, TokenSigns> wanted = new HashMap<>(signs);
            wanted.keySet().retainAll(chunks);
            return wanted;
        };
    }
}
