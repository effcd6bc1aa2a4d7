package dev.ragstone.statistics.comparison;

import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Quantiles;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Optional;

/**
 * Compares the means of two samples that have no cases in common, by the interval of Welch ("The Generalization of
 * 'Student's' Problem when Several Different Population Variances are Involved", 1947): the variants may spread differently.
 */
public final class MeanComparison {

    /** Below, the spread of the values is too uncertain for an interval that says anything. */
    private static final int FEWEST = 4;

    private MeanComparison() {}

    /**
     * Compares values without known bounds, such as milliseconds or costs.
     *
     * @return empty if one of them has fewer than four effective values
     */
    public static Optional<Comparison> of(WeightedSums baseline, WeightedSums candidate, Criterion criterion) {
        if (fewest(baseline, candidate) < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(comparison(baseline, candidate, difference(baseline, candidate), criterion));
    }

    /**
     * Compares scores from 0 to 1, each variant's {@linkplain WeightedSums#withBothEnds() with both ends}, so that a few equal
     * scores prove nothing.
     *
     * @return empty if one of them has fewer than two effective scores
     */
    public static Optional<Comparison> ofScores(WeightedSums baseline, WeightedSums candidate, Criterion criterion) {
        if (fewest(baseline, candidate) < 2) {
            return Optional.empty();
        }
        Estimate wider = difference(baseline.withBothEnds(), candidate.withBothEnds());
        double plain = candidate.mean() - baseline.mean();
        Estimate effect = new Estimate(plain, Math.max(-1, wider.low()), Math.min(1, wider.high()));
        return Optional.of(comparison(baseline, candidate, effect, criterion));
    }

    private static Comparison comparison(
            WeightedSums baseline, WeightedSums candidate, Estimate effect, Criterion criterion) {
        long samples = baseline.count() + candidate.count();
        return Comparison.of(baseline.mean(), candidate.mean(), effect, samples, criterion);
    }

    private static long fewest(WeightedSums first, WeightedSums second) {
        return Math.round(Math.min(first.effectiveCount(), second.effectiveCount()));
    }

    private static Estimate difference(WeightedSums baseline, WeightedSums candidate) {
        double before = baseline.varianceOfMean();
        double after = candidate.varianceOfMean();
        double error = Math.sqrt(before + after);
        double difference = candidate.mean() - baseline.mean();
        if (error == 0) {
            return new Estimate(difference, difference, difference);
        }
        double freedom = Math.pow(before + after, 2)
                / (before * before / (baseline.effectiveCount() - 1)
                        + after * after / (candidate.effectiveCount() - 1));
        double half = Quantiles.student(Quantiles.NORMAL_975, freedom) * error;
        return new Estimate(difference, difference - half, difference + half);
    }
}
