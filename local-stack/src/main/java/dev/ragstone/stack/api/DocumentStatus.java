package dev.ragstone.stack.api;

import java.time.Instant;

/**
 * How a document stands.
 *
 * @param state RECEIVED, INDEXED, DELETED or FAILED
 * @param at when this was written
 * @param reason the stage that failed and why; empty if nothing did
 */
public record DocumentStatus(String state, Instant at, String reason) {

    /** Whether every query sees the document. */
    public boolean isIndexed() {
        return state.equals("INDEXED");
    }

    /** Whether its last event could not be applied. */
    public boolean isFailed() {
        return state.equals("FAILED");
    }

    /** Whether an event that was published at an instant has been dealt with. */
    public boolean isAfter(Instant published) {
        return !state.equals("RECEIVED") && !at.isBefore(published);
    }
}
