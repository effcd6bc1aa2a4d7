package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;

/**
 * {@code abstention}: 1 if the question was declined, 0 if it was answered, so that its mean is the rate of abstentions. Whether
 * declining was right is what {@link AbstentionScorer} tells, where that is known.
 *
 * <p>Skipped: {@code blocked}.
 */
public final class AbstentionRateScorer implements Scorer {

    private static final Metric METRIC = new Metric("abstention", Scale.RATE);

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        return switch (verdicts.subject().status()) {
            case ANSWERED -> new Scored(0);
            case ABSTAINED -> new Scored(1);
            case BLOCKED -> new Skipped(Reasons.BLOCKED);
        };
    }
}
