package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;

/** One metric. Implementations are deterministic and safe for use by many threads at once. */
public interface Scorer {

    /** The metric's name in reports, spans and counters, in snake case. */
    String metric();

    /** Judges one interaction. What the metric does not apply to is skipped with its reason, never given a value. */
    ScoreResult score(Subject subject);
}
