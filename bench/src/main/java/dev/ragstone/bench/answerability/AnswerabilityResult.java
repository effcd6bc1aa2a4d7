package dev.ragstone.bench.answerability;

import java.util.List;

/**
 * What the bench found.
 *
 * @param sets the sets that have both kinds of questions
 * @param weights weights fitted to all sets, for each choice of signals
 */
public record AnswerabilityResult(List<SetResult> sets, List<FittedWeights> weights) {
    public AnswerabilityResult {
        sets = List.copyOf(sets);
        weights = List.copyOf(weights);
    }
}
