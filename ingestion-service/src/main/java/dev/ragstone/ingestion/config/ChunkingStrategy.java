package dev.ragstone.ingestion.config;

/** How a text is cut into what is matched, and what is read in its place. */
public enum ChunkingStrategy {
    /** As large as the limit allows, never across a heading, between blocks and sentences; read as it is matched. */
    STRUCTURE,
    /** So many tokens, whatever stands there; read as it is matched. */
    FIXED_TOKENS,
    /** One sentence is matched, and read with its neighbours. */
    SENTENCE_WINDOW,
    /** A small piece is matched, and the larger one it was cut from is read. */
    PARENT_CHILD
}
