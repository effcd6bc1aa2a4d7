package dev.ragstone.query.flow;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What retrieval found.
 *
 * @param candidates best first; no two revisions of one document
 * @param degraded channels that failed and were left out
 * @param answerability how likely the best of them hold an answer; null until it is estimated
 */
public record Ranking(List<Candidate> candidates, List<String> degraded, @Nullable Answerability answerability) {
    public Ranking {
        candidates = List.copyOf(candidates);
        degraded = List.copyOf(degraded);
    }

    /** A ranking of which it has not been estimated whether it holds an answer. */
    public Ranking(List<Candidate> candidates, List<String> degraded) {
        this(candidates, degraded, null);
    }

    /** The same ranking with an estimate. */
    public Ranking judged(Answerability estimate) {
        return new Ranking(candidates, degraded, estimate);
    }

    /** The same ranking once nobody compares tokens any more. */
    public Ranking withoutSigns() {
        return new Ranking(
                candidates.stream().map(candidate -> candidate.withSigns(null)).toList(), degraded, answerability);
    }

    /** The same ranking, for which these steps as well were left out. */
    public Ranking without(List<String> steps) {
        return new Ranking(
                candidates, Stream.concat(degraded.stream(), steps.stream()).toList(), answerability);
    }

    /** The same candidates in another order. */
    public Ranking inOrder(List<Candidate> ordered) {
        return new Ranking(ordered, degraded, answerability);
    }
}
