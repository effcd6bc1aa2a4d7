package dev.ragstone.core.answer;

/** What the check of a citation found. */
public enum Verdict {
    /** The cited passage holds what the sentence says. */
    SUPPORTED,
    /** It does not. */
    UNSUPPORTED,
    /** The citation was not checked. */
    UNCHECKED
}
