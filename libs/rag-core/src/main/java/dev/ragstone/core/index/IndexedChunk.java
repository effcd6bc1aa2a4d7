package dev.ragstone.core.index;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.lexical.TermFrequencies;

/**
 * A chunk with all that retrieval needs.
 *
 * @param chunk the chunk
 * @param encoding what the model makes of its contextual text
 * @param terms the terms of its contextual text
 */
public record IndexedChunk(Chunk chunk, PassageEncoding encoding, TermFrequencies terms) {

    /** The vector of its contextual text. */
    public Embedding embedding() {
        return encoding.embedding();
    }
}
