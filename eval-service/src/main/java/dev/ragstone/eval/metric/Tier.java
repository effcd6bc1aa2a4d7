package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.Subject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that count the verdicts of the same judge.
 *
 * @param judge says what is true of a subject; cheap, as verdicts are found when they are asked for
 * @param scorers the metrics
 * @param isFree whether the verdicts cost no money, and so little time that nobody has to ask for them by name
 * @param isLive whether live traffic is judged by them as it comes; others are computed for whoever asks
 * @param name who the judge is, with what tells it from others; null for words, and for language models
 */
public record Tier(
        Function<Subject, Verdicts> judge,
        List<Scorer> scorers,
        boolean isFree,
        boolean isLive,
        @Nullable String name) {
    public Tier {
        scorers = List.copyOf(scorers);
    }

    /** Metrics by words or by a language model. */
    public Tier(Function<Subject, Verdicts> judge, List<Scorer> scorers, boolean isFree, boolean isLive) {
        this(judge, scorers, isFree, isLive, null);
    }
}
