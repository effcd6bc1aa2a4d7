package dev.ragstone.bench.statistics;

import dev.ragstone.statistics.interval.Percentiles;
import java.util.Arrays;

/**
 * How long requests took, milliseconds.
 *
 * @param requests how many
 * @param p50 the median
 * @param p95 the 95th percentile
 */
public record Latency(int requests, double p50, double p95) {

    /** The latency of requests that took so many milliseconds, at least one. */
    public static Latency of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latency(sorted.length, Percentiles.of(sorted, 0.5), Percentiles.of(sorted, 0.95));
    }

    /** The slowest of requests that took so many milliseconds, at least one. */
    public static double slowest(double[] millis) {
        return Arrays.stream(millis).max().orElseThrow();
    }
}
