package dev.ragstone.statistics.sampling;

import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Quantiles;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Optional;

/**
 * The mean over everything that a sample was taken from, had all of it been looked at: of a window's traffic itself, not of
 * what the service would do with other questions, of which {@link dev.ragstone.statistics.interval.Mean} speaks.
 *
 * <p>The estimate is Hájek's: the Horvitz-Thompson estimate of the sum, divided by that of the count. For a mean it is closer
 * than with the count known, because a sample that happens to be large makes both larger (Särndal, Swensson and Wretman,
 * "Model Assisted Survey Sampling", 1992, 5.7).
 */
public final class TrafficMean {

    private TrafficMean() {}

    /**
     * The mean of scores from 0 to 1 with its 95 % interval: Student's t with the spread of the scores and both ends. It has
     * no width where everything was looked at.
     *
     * @return empty below two effective scores
     */
    public static Optional<Estimate> ofScores(WeightedSums sums) {
        if (Math.round(sums.effectiveCount()) < 2) {
            return Optional.empty();
        }
        WeightedSums wider = sums.withBothEnds();
        double mean = sums.mean();
        double half = Quantiles.student(Quantiles.NORMAL_975, wider.effectiveCount() - 1)
                * Math.sqrt(wider.varianceByChoice());
        return Optional.of(new Estimate(mean, Math.max(0, mean - half), Math.min(1, mean + half)));
    }
}
