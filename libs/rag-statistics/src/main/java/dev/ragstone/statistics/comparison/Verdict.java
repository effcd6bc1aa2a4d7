package dev.ragstone.statistics.comparison;

/** What a comparison says of the candidate. */
public enum Verdict {
    /** The interval of its effect lies on the good side of 0. */
    BETTER,
    /** The interval of its effect lies on the bad side of 0. */
    WORSE,
    /** The interval holds 0, or there are too few samples for any verdict. */
    CANNOT_TELL
}
