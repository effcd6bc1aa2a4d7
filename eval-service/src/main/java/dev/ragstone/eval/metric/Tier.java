package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.Subject;
import java.util.List;
import java.util.function.Function;

/**
 * Metrics that count the verdicts of the same judge.
 *
 * @param judge says what is true of a subject; cheap, as verdicts are found when they are asked for
 * @param scorers the metrics
 * @param isFree whether the verdicts cost no money
 * @param isLive whether live traffic is judged by them; others are computed for whoever asks
 */
public record Tier(Function<Subject, Verdicts> judge, List<Scorer> scorers, boolean isFree, boolean isLive) {
    public Tier {
        scorers = List.copyOf(scorers);
    }
}
