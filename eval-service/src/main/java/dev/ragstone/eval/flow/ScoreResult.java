package dev.ragstone.eval.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one metric for one interaction: exactly one of three, so that the counts always add up. */
public sealed interface ScoreResult {

    /**
     * The metric has a value.
     *
     * @param value on the metric's scale
     * @param findings what the value was made of, in the order of the answer or of the passages; empty where the metric judges
     *     neither claims nor passages
     * @param judge who gave the verdicts, with what tells it from others; null for words, and for language models
     */
    record Scored(double value, List<Finding> findings, @Nullable String judge) implements ScoreResult {
        /**
         * @throws IllegalArgumentException if the value is no number, or infinite
         */
        public Scored {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("must be a number, but is " + value);
            }
            findings = List.copyOf(findings);
        }

        /** A value that is made of these findings. */
        public Scored(double value, List<Finding> findings) {
            this(value, findings, null);
        }

        /** A value that is made of nothing that could be shown. */
        public Scored(double value) {
            this(value, List.of());
        }

        /** The same, by the verdicts of a judge. */
        public Scored by(@Nullable String other) {
            return new Scored(value, findings, other);
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
}
