package dev.ragstone.eval.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader said of an answer.
 *
 * @param rating 1 for a good answer, -1 for a bad one
 * @param comment why, in their words; null if they did not say
 * @param at when it was given
 */
public record FeedbackView(int rating, @Nullable String comment, Instant at) {}
