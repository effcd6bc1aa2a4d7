package dev.ragstone.statistics.drift;

/** Where a mean has gone. */
public enum Direction {
    /** Below what it was. */
    FALL,
    /** Above what it was. */
    RISE
}
