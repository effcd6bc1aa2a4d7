package dev.ragstone.ingestion.flow;

import org.jspecify.annotations.Nullable;

/**
 * One try to apply an event.
 *
 * @param number how often the event was tried, from 1
 * @param traceId trace of the event; null if it is not traced
 */
public record Attempt(int number, @Nullable String traceId) {}
