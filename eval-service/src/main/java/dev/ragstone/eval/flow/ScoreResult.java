package dev.ragstone.eval.flow;

import java.util.List;

/** What came of one metric for one interaction: exactly one of three, so that the counts always add up. */
public sealed interface ScoreResult {

    /**
     * The metric has a value.
     *
     * @param value 0 to 1, more is better
     * @param findings what the value was made of, in the order of the answer or of the passages
     */
    record Scored(double value, List<Finding> findings) implements ScoreResult {
        /**
         * @throws IllegalArgumentException if the value is not from 0 to 1
         */
        public Scored {
            requireShare(value);
            findings = List.copyOf(findings);
        }
    }

    /**
     * The metric does not apply to this interaction.
     *
     * @param reason why, in kebab case, from a small fixed set
     */
    record Skipped(String reason) implements ScoreResult {}

    /**
     * The metric applies but could not be computed.
     *
     * @param reason what went wrong, from a small fixed set
     */
    record Failed(String reason) implements ScoreResult {}

    /** Refuses NaN too. */
    static void requireShare(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("must be from 0 to 1, but is " + value);
        }
    }
}
