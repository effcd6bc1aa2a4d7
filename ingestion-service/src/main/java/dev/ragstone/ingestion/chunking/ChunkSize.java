package dev.ragstone.ingestion.chunking;

/**
 * How large chunks are.
 *
 * @param maxTokens tokens of the embedding model per chunk at the most, breadcrumb included; at least 32
 * @param overlapTokens tokens of running text that are repeated at the start of the next chunk at the most; less than half
 *     of {@code maxTokens}
 */
public record ChunkSize(int maxTokens, int overlapTokens) {

    private static final int SMALLEST = 32;

    /**
     * @throws IllegalArgumentException if the sizes do not fit each other
     */
    public ChunkSize {
        if (maxTokens < SMALLEST || overlapTokens < 0 || overlapTokens * 2 >= maxTokens) {
            throw new IllegalArgumentException(
                    "chunks need at least %d tokens and an overlap of less than half, but have %d and %d"
                            .formatted(SMALLEST, maxTokens, overlapTokens));
        }
    }
}
