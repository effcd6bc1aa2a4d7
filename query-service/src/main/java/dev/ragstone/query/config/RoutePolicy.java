package dev.ragstone.query.config;

/** By what the order of routes is decided. */
public enum RoutePolicy {
    /** As they are listed. */
    LISTED,
    /** The cheapest first. */
    CHEAPEST,
    /** The cheapest first for simple questions, as they are listed for the others. */
    COMPLEXITY
}
