package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.ScoreResult;
import java.util.List;

/** The form that all metrics here have: how many of the findings hold, among all. */
final class Shares {

    private Shares() {}

    /** The share of the findings that hold; there must be at least one finding. */
    static ScoreResult.Scored holding(List<Finding> findings) {
        long holding = findings.stream().filter(Finding::holds).count();
        return new ScoreResult.Scored((double) holding / findings.size(), findings);
    }
}
