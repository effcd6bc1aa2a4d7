package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;

/**
 * A metric under another name, because somebody else gives the verdicts.
 *
 * @param prefix what its name begins with
 * @param scorer the metric
 */
public record Prefixed(String prefix, Scorer scorer) implements Scorer {

    @Override
    public Metric metric() {
        Metric metric = scorer.metric();
        return new Metric(prefix + metric.name(), metric.scale());
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        return scorer.score(verdicts);
    }
}
