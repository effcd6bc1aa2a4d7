package dev.ragstone.eval.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one evaluation; exactly one of {@code value}, {@code skipped} and {@code failed} is there.
 *
 * @param value the score, on the scale of its metric
 * @param skipped why the metric does not apply
 * @param failed why it could not be computed
 * @param findings what the score was made of; null in lists
 * @param judge the model that gave the verdicts; null for words, and for language models
 */
public record ScoreView(
        @Nullable Double value,
        @Nullable String skipped,
        @Nullable String failed,
        @Nullable List<Finding> findings,
        @Nullable String judge) {

    /** What HTTP shows of a result. */
    public static ScoreView of(ScoreResult result, boolean detailed) {
        return switch (result) {
            case ScoreResult.Scored scored ->
                new ScoreView(scored.value(), null, null, detailed ? scored.findings() : null, scored.judge());
            case ScoreResult.Skipped skipped -> new ScoreView(null, skipped.reason(), null, null, null);
            case ScoreResult.Failed failed -> new ScoreView(null, null, failed.reason(), null, null);
        };
    }
}
