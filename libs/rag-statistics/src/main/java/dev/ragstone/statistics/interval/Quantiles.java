package dev.ragstone.statistics.interval;

/** Quantiles of the standard normal distribution, and of Student's, which take their place where samples are small. */
public final class Quantiles {

    /** The normal one that half of two-sided 95 % intervals reach to: 0.975. */
    public static final double NORMAL_975 = 1.959963984540054;

    /** The normal one that half of two-sided 99 % intervals reach to: 0.995. */
    public static final double NORMAL_995 = 2.5758293035489004;

    /** The normal one that a power of 80 % asks for: 0.8. */
    public static final double NORMAL_800 = 0.8416212335729143;

    private Quantiles() {}

    /**
     * The quantile of Student's distribution, by the expansion of Abramowitz and Stegun, "Handbook of Mathematical
     * Functions", 26.7.5; from 3 degrees on its error is below 0.2 % up to the 0.975 quantile, and below 1 % at 0.995.
     *
     * @param normal the quantile of the normal distribution in whose place it stands
     * @param freedom degrees of freedom, 3 or more
     */
    public static double student(double normal, double freedom) {
        double z2 = normal * normal;
        double g1 = (z2 + 1) * normal / 4;
        double g2 = ((5 * z2 + 16) * z2 + 3) * normal / 96;
        double g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * normal / 384;
        double g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * normal / 92160;
        return normal + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
    }
}
