package dev.ragstone.query;

/** The stages whose time is measured. */
enum Stage {
    EMBED,
    RETRIEVE,
    RERANK,
    GENERATE
}
