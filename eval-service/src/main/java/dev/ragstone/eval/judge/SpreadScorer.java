package dev.ragstone.eval.judge;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;

/**
 * {@code vote_spread}: how far a judge that is asked several times contradicts itself, as the share of votes that are not with the
 * majority, 0 to 0.5, less is better. Of the verdicts that the metrics before it asked for.
 */
final class SpreadScorer implements Scorer {

    private static final Metric METRIC = new Metric("vote_spread", Scale.SHARE_OF_FAULTS);

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        return new Scored(JudgeVerdicts.of(verdicts).spread());
    }
}
