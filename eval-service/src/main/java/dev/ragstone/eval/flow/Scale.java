package dev.ragstone.eval.flow;

import org.jspecify.annotations.Nullable;

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

    /** From here on a share counts as a yes. */
    public static final double YES = 0.5;

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

    /** Whether it is a share, so that a value says how far something is so. */
    public boolean isShare() {
        return this == SHARE || this == SHARE_OF_FAULTS;
    }

    /** What a value says of an answer in a word: {@code pass} or {@code fail}; null where the scale is no share. */
    public @Nullable String label(double value) {
        if (!isShare()) {
            return null;
        }
        return value >= YES == isMoreBetter ? "pass" : "fail";
    }

    /** Whether of two values the higher is the better one. */
    public boolean isMoreBetter() {
        return isMoreBetter;
    }
}
