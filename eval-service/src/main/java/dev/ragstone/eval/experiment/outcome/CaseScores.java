package dev.ragstone.eval.experiment.outcome;

import dev.ragstone.eval.flow.ScoreResult;
import java.util.Map;

/**
 * What the metrics say of one answered case.
 *
 * @param id the case
 * @param question its question
 * @param scores result by metric
 */
public record CaseScores(String id, String question, Map<String, ScoreResult> scores) {
    public CaseScores {
        scores = Map.copyOf(scores);
    }

    /** The value of a metric; NaN if it has none. */
    double value(String metric) {
        return scores.get(metric) instanceof ScoreResult.Scored scored ? scored.value() : Double.NaN;
    }

    CaseKey key() {
        return new CaseKey(id, question);
    }
}
