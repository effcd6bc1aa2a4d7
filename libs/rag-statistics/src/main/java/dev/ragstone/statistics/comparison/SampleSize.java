package dev.ragstone.statistics.comparison;

import dev.ragstone.statistics.interval.Estimate;
import dev.ragstone.statistics.interval.Quantiles;

/**
 * How many more samples a comparison takes. An effect d is seen with a power of 80 % at the 5 % level (two-sided) if its
 * standard error is d / (1.960 + 0.842) (Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions", 2003,
 * chapter 4). The error falls with the root of the samples, so n of them with an error of s must become
 * n (s (1.960 + 0.842) / d)^2, both variants in the shares they have now. The error is read off the interval's width.
 *
 * <p>The effect is the smallest one of interest if the criterion names one, because the observed effect is the more
 * exaggerated the fewer the samples (Hoenig and Heisey, "The Abuse of Power", 2001); otherwise it is the observed one.
 */
public final class SampleSize {

    /** No more than this is ever asked for: by then the difference is too small to matter. */
    public static final long MOST = 1_000_000;

    private static final double REACH = Quantiles.NORMAL_975 + Quantiles.NORMAL_800;

    private SampleSize() {}

    /** How many, up to {@link #MOST}; 0 if an effect of that size would have been seen already, four times in five. */
    static long more(Estimate effect, long samples, Criterion criterion) {
        double sought = criterion.smallestEffect() > 0 ? criterion.smallestEffect() : Math.abs(effect.mean());
        if (sought == 0) {
            return MOST;
        }
        double error = (effect.high() - effect.low()) / (2 * Quantiles.NORMAL_975);
        double wanted = samples * Math.pow(error * REACH / sought, 2);
        return Math.clamp((long) Math.ceil(wanted) - samples, 0, MOST);
    }
}
