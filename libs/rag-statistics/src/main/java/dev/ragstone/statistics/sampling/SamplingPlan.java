package dev.ragstone.statistics.sampling;

/**
 * Which of many are looked at: all of some strata, and a base rate of the rest. Each is decided by its position, a number that
 * a hash of its id puts anywhere from 0 to 1 with the same chance: so every replica and every rerun decides alike, and a
 * greater rate takes all that a smaller one does.
 *
 * @param baseRate share of what is in no such stratum that is looked at, 0 to 1
 */
public record SamplingPlan(double baseRate) {

    /**
     * @throws IllegalArgumentException if the rate is out of range
     */
    public SamplingPlan {
        if (!(baseRate >= 0 && baseRate <= 1)) {
            throw new IllegalArgumentException("a base rate must be 0 to 1, but is " + baseRate);
        }
    }

    /**
     * The chance to be looked at, by whose inverse what is found there counts.
     *
     * @param always whether it is in a stratum that is always taken
     */
    public double probability(boolean always) {
        return always ? 1 : baseRate;
    }

    /**
     * Whether it is looked at.
     *
     * @param position its own, 0 (inclusive) to 1 (exclusive)
     * @param always whether it is in a stratum that is always taken
     */
    public boolean takes(double position, boolean always) {
        return position < probability(always);
    }

    /**
     * Whether it belongs to the base sample, in which all strata have the share that they have among all: what is looked at
     * one by one, as drift is, needs no weights there.
     *
     * @param position its own, 0 (inclusive) to 1 (exclusive)
     */
    public boolean isOfBase(double position) {
        return position < baseRate;
    }
}
