package dev.ragstone.eval.score;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;

/**
 * {@code abstention_correctness}: 1 if a question that the documents answer was answered, or one that they do not answer was
 * declined; otherwise 0. What the answer says is for the other metrics.
 *
 * <p>Skipped: {@code blocked}, and {@code no-reference} where it is not known whether there is an answer.
 */
public final class AbstentionScorer implements Scorer {

    private static final Metric METRIC = Metric.share("abstention_correctness");

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        Boolean isAnswerable = subject.reference().isAnswerable();
        if (subject.status() == AnswerStatus.BLOCKED) {
            return new Skipped(Reasons.BLOCKED);
        }
        if (isAnswerable == null) {
            return new Skipped(Reasons.NO_REFERENCE);
        }
        boolean isAnswered = subject.status() == AnswerStatus.ANSWERED;
        return new Scored(isAnswered == isAnswerable ? 1 : 0);
    }
}
