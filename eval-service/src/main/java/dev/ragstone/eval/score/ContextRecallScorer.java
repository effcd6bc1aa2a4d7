package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;

/**
 * {@code context_recall}: claims of the reference that the passages support / claims, 0 to 1 (RAGAS, see
 * {@link dev.ragstone.eval.formula.Share}).
 *
 * <p>Skipped: {@code no-reference}, {@code no-passages}, {@code no-claims}.
 */
public final class ContextRecallScorer implements Scorer {

    private static final Metric METRIC = Metric.share("context_recall");

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifReferenced(
                subject,
                reference -> Answers.ifRetrieved(
                        subject,
                        () -> Answers.share(
                                verdicts.supportByPassages(verdicts.claims(reference)), Reasons.NO_CLAIMS)));
    }
}
