package dev.ragstone.eval.label;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says a metric should have said of an answer.
 *
 * @param metric what is measured, whoever gives the verdicts
 * @param value 0 to 1, on the metric's scale
 * @param comment why, in their words; null if they did not say
 * @param by who says so
 * @param at when
 */
public record Label(String metric, double value, @Nullable String comment, String by, Instant at) {}
