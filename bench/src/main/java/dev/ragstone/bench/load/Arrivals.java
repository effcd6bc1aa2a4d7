package dev.ragstone.bench.load;

import java.util.SplittableRandom;

/**
 * When requests are due. The gaps between them are exponentially distributed, as those of many people who know nothing of
 * each other: some come together, which even gaps never show, and which is where waiting comes from. The draws follow from
 * the seed, so that every run has the same.
 */
final class Arrivals {

    private static final double NANOS_PER_SECOND = 1e9;

    private final SplittableRandom random;
    private final double meanGap;
    private double due;

    /** Requests at an average rate per second. */
    Arrivals(int rate, long seed) {
        this.random = new SplittableRandom(seed);
        this.meanGap = NANOS_PER_SECOND / rate;
    }

    /** When the next request is due, nanoseconds from the start. */
    long next() {
        due -= Math.log(1 - random.nextDouble()) * meanGap;
        return Math.round(due);
    }
}
