package dev.ragstone.core.index;

import dev.ragstone.core.document.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a document stands after its last event, as the status API and the status topic show it.
 *
 * @param state where the document stands
 * @param version version of the last event; null for a tombstone, which has none
 * @param outcome how the last event ended; null while it is being worked on
 * @param stage the stage that failed; null if none did
 * @param reason why it failed, with the next move; null if nothing did
 * @param attempt how often the last event was tried, from 1
 * @param at when this was written
 * @param traceId trace of the last event; null if it was not traced
 */
public record DocumentStatus(
        DocumentState state,
        @Nullable Version version,
        @Nullable Outcome outcome,
        @Nullable String stage,
        @Nullable String reason,
        int attempt,
        Instant at,
        @Nullable String traceId) {}
