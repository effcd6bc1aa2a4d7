package dev.ragstone.eval.flow;

/** What the values of a metric lie between, and which of them are better. */
public enum Scale {
    /** 0 to 1, more is better. */
    SHARE(0, 1, true),
    /** 0 to 1, less is better. */
    SHARE_OF_FAULTS(0, 1, false),
    /** 1 where something happened that had better not happen, otherwise 0: the mean is a rate. */
    RATE(0, 1, false),
    /** -1 to 1, more is better. */
    COSINE(-1, 1, true),
    /** From 0 on, less is better. */
    AMOUNT(0, Double.MAX_VALUE, false);

    private final double lowest;
    private final double highest;
    private final boolean isMoreBetter;

    Scale(double lowest, double highest, boolean isMoreBetter) {
        this.lowest = lowest;
        this.highest = highest;
        this.isMoreBetter = isMoreBetter;
    }

    /** Whether a value is on the scale; NaN is on none. */
    public boolean contains(double value) {
        return value >= lowest && value <= highest;
    }

    /** Whether of two values the higher is the better one. */
    public boolean isMoreBetter() {
        return isMoreBetter;
    }
}
