package dev.ragstone.eval.report;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.statistics.comparison.Comparison;
import dev.ragstone.statistics.comparison.Criterion;
import dev.ragstone.statistics.comparison.MeanComparison;
import dev.ragstone.statistics.comparison.RateComparison;
import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Mean;
import dev.ragstone.statistics.interval.Proportion;
import dev.ragstone.statistics.interval.WeightedSums;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Knows the scale of each metric, and with it what its scores say. */
@Singleton
class Scales {

    private final Map<String, Scale> scales;

    Scales(Scoring scoring) {
        this.scales = scoring.metrics().stream().collect(toUnmodifiableMap(Metric::name, Metric::scale));
    }

    /** The scale of a metric; one that there was once had values without known bounds. */
    Scale of(String metric) {
        return scales.getOrDefault(metric, Scale.COSINE);
    }

    /** The mean of a metric's scores with its 95 % interval; empty if there are too few for one. */
    Optional<Estimate> interval(String metric, WeightedSums sums) {
        return switch (of(metric)) {
            case SHARE, SHARE_OF_FAULTS -> Mean.ofScores(sums);
            case RATE -> sums.count() == 0 ? Optional.empty() : Optional.of(Proportion.of(sums));
            case COSINE -> Mean.of(sums);
            case AMOUNT -> Mean.of(sums).map(Scales::fromZero);
        };
    }

    /** Nothing takes less than nothing. */
    private static Estimate fromZero(Estimate amount) {
        return new Estimate(amount.mean(), Math.max(0, amount.low()), amount.high());
    }

    /** What a metric says of a candidate beside a baseline; empty if there are too few scores of one of them. */
    Optional<Comparison> compare(String metric, WeightedSums baseline, WeightedSums candidate, double smallestEffect) {
        Criterion criterion = criterion(metric, smallestEffect);
        return switch (of(metric)) {
            case SHARE, SHARE_OF_FAULTS -> MeanComparison.ofScores(baseline, candidate, criterion);
            case RATE -> RateComparison.of(baseline, candidate, criterion);
            case COSINE, AMOUNT -> MeanComparison.of(baseline, candidate, criterion);
        };
    }

    /** What makes a candidate better by a metric. */
    Criterion criterion(String metric, double smallestEffect) {
        return new Criterion(of(metric).isMoreBetter(), smallestEffect);
    }
}
