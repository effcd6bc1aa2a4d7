package dev.ragstone.bench.statistics;

import dev.ragstone.statistics.interval.Percentiles;
import java.util.Arrays;

/**
 * How values are spread, in their own unit.
 *
 * @param count how many
 * @param p50 the median
 * @param p90 the 90th percentile
 * @param p95 the 95th percentile
 * @param p99 the 99th percentile
 * @param p999 the percentile that one of a thousand values lies above
 * @param max the highest
 */
public record Distribution(int count, double p50, double p90, double p95, double p99, double p999, double max) {

    /** The distribution of these values, at least one. */
    public static Distribution of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Distribution(
                sorted.length,
                Percentiles.of(sorted, 0.5),
                Percentiles.of(sorted, 0.9),
                Percentiles.of(sorted, 0.95),
                Percentiles.of(sorted, 0.99),
                Percentiles.of(sorted, 0.999),
                sorted[sorted.length - 1]);
    }
}
