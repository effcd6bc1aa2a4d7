package dev.ragstone.eval.report;

import java.util.Optional;

/**
 * The 95% interval of a mean of scores from 0 to 1.
 *
 * <p>Student's t over the n scores and two scores more, one at each end of the range, cut to the range. The two scores
 * do for a mean of bounded scores what adding two successes and two failures does for a share (Agresti and Coull,
 * "Approximate Is Better than 'Exact'", 1998): five perfect scores give 0.5 to 1, not the empty interval at 1 that
 * their variance of zero would give. The interval always holds the plain mean, because the two scores move the mean by
 * at most 1/(n+2), and their own spread alone makes the interval wider than that.
 *
 * @param lower the lower end, 0 to 1
 * @param upper the upper end, 0 to 1
 */
public record MeanInterval(double lower, double upper) {

    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of the mean of {@code n} scores.
     *
     * @param n how many scores
     * @param mean their mean, 0 to 1
     * @param variance their sample variance (divided by n - 1); not used below two scores
     * @return empty below two scores: one score says nothing of how scores spread
     */
    public static Optional<MeanInterval> of(long n, double mean, double variance) {
        if (n < 2) {
            return Optional.empty();
        }
        double centre = (n * mean + 1) / (n + 2);
        double squares = (n - 1) * variance
                + n * (mean - centre) * (mean - centre)
                + centre * centre
                + (1 - centre) * (1 - centre);
        double half = studentT(n + 1) * Math.sqrt(squares / (n + 1) / (n + 2));
        return Optional.of(new MeanInterval(Math.max(0, centre - half), Math.min(1, centre + half)));
    }

    /**
     * The 0.975 quantile of Student's distribution with {@code freedom} degrees of freedom, by the expansion of
     * Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.5; from 3 degrees on its error is below 0.2 %.
     */
    static double studentT(long freedom) {
        double z2 = Z * Z;
        double g1 = (z2 + 1) * Z / 4;
        double g2 = ((5 * z2 + 16) * z2 + 3) * Z / 96;
        double g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * Z / 384;
        double g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * Z / 92160;
        return Z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
    }
}
