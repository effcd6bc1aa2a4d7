package dev.ragstone.eval.formula;

import java.util.List;

/**
 * RAGAS' context precision: the mean of the precisions at each rank that holds a useful passage, 0 to 1. RAGAS adds 1e-10 to
 * the divisor, so that a perfect ranking has 0.9999999999 there and 1 here.
 */
public final class RankedPrecision {

    private RankedPrecision() {}

    /** The precision of passages that are useful or not, best first; 0 if none is useful, or none is there. */
    public static double of(List<Boolean> useful) {
        double precisions = 0;
        int found = 0;
        for (int rank = 1; rank <= useful.size(); rank++) {
            if (useful.get(rank - 1)) {
                found++;
                precisions += (double) found / rank;
            }
        }
        return found == 0 ? 0 : precisions / found;
    }
}
