package dev.ragstone.query.config;

/** What becomes of sentences that the passages they cite do not support. */
public enum CitationPolicy {
    /** They are shown, with the verdict. */
    ANNOTATE,
    /** They are left out; the answer comes sentence by sentence. */
    DROP,
    /** With one of them there is no answer; it comes when it is complete. */
    STRICT
}
