package dev.ragstone.query.flow;

/** Which channels a question is searched in. */
public enum SearchMode {
    /** Both, fused. */
    HYBRID,
    /** Nearness of vectors only. */
    DENSE,
    /** BM25 only. */
    LEXICAL
}
