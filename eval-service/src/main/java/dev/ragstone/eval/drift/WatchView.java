package dev.ragstone.eval.drift;

import dev.ragstone.statistics.drift.Baseline;
import dev.ragstone.statistics.drift.DriftState;
import org.jspecify.annotations.Nullable;

/**
 * How far the watch over a metric has come. After a drift it begins anew.
 *
 * @param metric the metric
 * @param learned how many scores it has learned from, at most {@code baselineSize}
 * @param baselineSize how many it learns from, before it looks for drift
 * @param baseline what it has learned: the mean with its 99 % interval; null while it learns
 * @param recent the mean of the latest scores, where the latest counts a fiftieth; null before the first
 * @param seen how many scores came since it looks for drift
 */
public record WatchView(
        String metric,
        long learned,
        int baselineSize,
        @Nullable Baseline baseline,
        @Nullable Double recent,
        long seen) {

    static WatchView of(String metric, Watch watch, int baselineSize) {
        DriftState state = watch.state();
        long learned = watch.learned().count();
        return new WatchView(
                metric,
                learned,
                baselineSize,
                state == null ? null : state.baseline(),
                learned == 0 ? null : watch.recent(),
                state == null ? 0 : state.seen());
    }
}
