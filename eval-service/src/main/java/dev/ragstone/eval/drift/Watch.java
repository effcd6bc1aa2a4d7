package dev.ragstone.eval.drift;

import dev.ragstone.statistics.drift.Baseline;
import dev.ragstone.statistics.drift.Direction;
import dev.ragstone.statistics.drift.DriftState;
import dev.ragstone.statistics.interval.WeightedSums;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the watch over one metric knows. First it learns what the scores are like, then it looks whether they stay so; after a drift
 * it begins anew, with what comes then.
 *
 * @param learned what the scores it learned from add up to
 * @param recent the mean of the latest scores, where the latest counts a fiftieth; 0 before the first
 * @param state what it has found out since; null while it learns
 */
record Watch(WeightedSums learned, double recent, @Nullable DriftState state) {

    private static final double WEIGHT_OF_LATEST = 1.0 / 50;

    /** Nothing is known. */
    static final Watch NEW = new Watch(WeightedSums.NONE, 0, null);

    /**
     * What comes after one more score.
     *
     * @param next what is known then
     * @param recent the mean of the latest scores
     * @param drift where the scores have gone, if they have
     */
    record Step(Watch next, double recent, Optional<Direction> drift) {}

    /**
     * Looks at one more score.
     *
     * @param score the score, 0 to 1
     * @param baselineSize how many scores are learned from
     * @param falseAlarmEvery how many scores it takes in the mean until scores that have not changed raise an alarm
     */
    Step after(double score, int baselineSize, double falseAlarmEvery) {
        double latest = learned.count() == 0 ? score : recent + (score - recent) * WEIGHT_OF_LATEST;
        if (state == null) {
            WeightedSums more = learned.plus(score, 1);
            DriftState begun = more.count() < baselineSize ? null : DriftState.start(Baseline.of(more));
            return new Step(new Watch(more, latest, begun), latest, Optional.empty());
        }
        DriftState seen = state.after(score);
        Optional<Direction> drift = seen.drift(falseAlarmEvery);
        return new Step(drift.isPresent() ? NEW : new Watch(learned, latest, seen), latest, drift);
    }
}
