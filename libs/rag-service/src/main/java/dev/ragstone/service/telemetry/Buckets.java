package dev.ragstone.service.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the distributions that dashboards and objectives ask for percentiles of their buckets: few and fixed, so that those of
 * all replicas can be added up, and that an objective's threshold is one of their edges.
 */
@Singleton
public class Buckets implements MeterFilter {

    private static final double[] REQUEST_SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};
    private static final double[] LAG_SECONDS = {0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 3600};
    private static final double[] SHARES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    private static final Map<String, double[]> EDGES = Map.of(
            "http.server.requests",
            nanos(REQUEST_SECONDS),
            MetricNames.QUERIES,
            nanos(REQUEST_SECONDS),
            MetricNames.STAGE_DURATION,
            nanos(REQUEST_SECONDS),
            MetricNames.GENERATION_CALLS,
            nanos(REQUEST_SECONDS),
            MetricNames.GENERATION_FIRST_TOKEN,
            nanos(REQUEST_SECONDS),
            MetricNames.DOCUMENT_LAG,
            nanos(LAG_SECONDS),
            MetricNames.EVALUATION_SCORE,
            SHARES);

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        double[] edges = EDGES.get(id.getName());
        return edges == null
                ? config
                : DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(edges)
                        .build()
                        .merge(config);
    }

    /** Timers are configured in nanoseconds. */
    private static double[] nanos(double[] seconds) {
        return DoubleStream.of(seconds)
                .map(value -> value * Duration.ofSeconds(1).toNanos())
                .toArray();
    }
}
