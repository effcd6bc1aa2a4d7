package dev.ragstone.query;

/** The stages whose time is measured. */
enum Stage {
    REWRITE,
    EMBED,
    RETRIEVE,
    RERANK,
    GENERATE
}
