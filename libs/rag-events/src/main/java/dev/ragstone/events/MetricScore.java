package dev.ragstone.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one metric says of an interaction: {@code {"value":0.9}}, {@code {"skipped":"..."}} or {@code {"failed":"..."}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(MetricScore.Value.class),
    @JsonSubTypes.Type(MetricScore.Skipped.class),
    @JsonSubTypes.Type(MetricScore.Failed.class)
})
public sealed interface MetricScore {

    /**
     * The metric gave a score.
     *
     * @param value the score; finite, its range is the metric's
     * @param judge the model that gave the verdicts, with what tells it from others: scores of two judges are not to be compared; null
     *     for words, and for language models
     */
    record Value(double value, @Nullable String judge) implements MetricScore {
        /**
         * @throws IllegalArgumentException if the value is not finite
         */
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a score must be finite, but is " + value);
            }
        }
    }

    /**
     * The metric does not apply to this interaction.
     *
     * @param skipped the reason, a short stable word to count by, such as {@code no-citations}
     */
    record Skipped(String skipped) implements MetricScore {
        public Skipped {
            Objects.requireNonNull(skipped, "skipped is missing");
        }
    }

    /**
     * The metric applies, and could not be computed.
     *
     * @param failed the reason, a short stable word to count by, such as {@code timeout}
     */
    record Failed(String failed) implements MetricScore {
        public Failed {
            Objects.requireNonNull(failed, "failed is missing");
        }
    }
}
