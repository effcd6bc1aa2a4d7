package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;

/**
 * {@code response_groundedness}: how far the passages support the claims of the answer, on the average, 0 to 1. RAGAS lets two
 * judges rate the whole answer as 0, 1 or 2; this is the same in finer steps, and unlike faithfulness it does not take what is
 * nearly supported for unsupported.
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-passages}, {@code no-claims}.
 */
public final class GroundednessScorer implements Scorer {

    /** The metric, whoever judges it. */
    public static final Metric METRIC = Metric.share("response_groundedness");

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifGiven(subject, () -> Answers.ifRetrieved(subject, () -> scoreAnswer(verdicts)));
    }

    private static ScoreResult scoreAnswer(Verdicts verdicts) {
        List<Finding> findings =
                verdicts.supportByPassages(verdicts.claims(verdicts.subject().answer()));
        return Answers.valueOrSkipped(
                findings.stream().mapToDouble(Finding::support).average(), findings, Reasons.NO_CLAIMS);
    }
}
