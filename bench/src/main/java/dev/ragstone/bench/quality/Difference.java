package dev.ragstone.bench.quality;

import dev.ragstone.bench.statistics.Estimate;
import dev.ragstone.bench.statistics.Measure;

/**
 * How far hybrid retrieval is ahead of another mode, query by query.
 *
 * @param measure what is compared
 * @param than the other mode
 * @param estimate mean of the differences; above 0 hybrid is better
 */
public record Difference(Measure measure, Mode than, Estimate estimate) {}
