package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;

/**
 * {@code faithfulness}: claims of the answer that the passages support / claims, 0 to 1 (RAGAS, see
 * {@link dev.ragstone.eval.formula.Share}).
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-passages}, {@code no-claims}.
 */
public final class FaithfulnessScorer implements Scorer {

    private static final Metric METRIC = Metric.share("faithfulness");

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifGiven(
                subject,
                () -> Answers.ifRetrieved(
                        subject,
                        () -> Answers.share(
                                verdicts.supportByPassages(verdicts.claims(subject.answer())), Reasons.NO_CLAIMS)));
    }
}
