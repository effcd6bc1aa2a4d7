package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;

/** One metric. Implementations hold no state and are safe for use by many threads at once. */
public interface Scorer {

    /** The metric. */
    Metric metric();

    /**
     * Judges one interaction. What the metric does not apply to is skipped with its reason, never given a value.
     *
     * @param verdicts what is true of the interaction
     */
    ScoreResult score(Verdicts verdicts);
}
