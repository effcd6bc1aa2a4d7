package dev.ragstone.bench.quality;

import dev.ragstone.bench.statistics.Measure;
import dev.ragstone.statistics.interval.Estimate;

/**
 * How far one mode is ahead of another, query by query.
 *
 * @param measure what is compared
 * @param mode the mode
 * @param than the other mode
 * @param estimate mean of the differences; above 0 the first is better
 */
public record Difference(Measure measure, Mode mode, Mode than, Estimate estimate) {}
