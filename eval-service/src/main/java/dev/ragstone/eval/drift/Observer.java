package dev.ragstone.eval.drift;

import dev.ragstone.statistics.drift.Direction;
import dev.ragstone.statistics.drift.DriftState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moves a watch on, score by score, up to the first drift.
 *
 * @param baselineSize how many scores a baseline is learned from
 * @param falseAlarmEvery how many scores it takes in the mean until scores that have not changed raise an alarm
 */
record Observer(int baselineSize, double falseAlarmEvery) {

    /**
     * How far a watch has come.
     *
     * @param seq number of the last score
     * @param watch what is known
     */
    record Progress(long seq, Watch watch) {}

    /** A score, and its number. */
    record NumberedScore(long seq, double value) {}

    /**
     * A drift.
     *
     * @param direction where the mean has gone
     * @param baseline what it was
     * @param recent what it is
     * @param seen how many scores that took
     */
    record Noticed(Direction direction, double baseline, double recent, long seen) {}

    /**
     * What came of it.
     *
     * @param progress how far the watch has come
     * @param noticed the drift; null if there was none
     */
    record Outcome(Progress progress, @Nullable Noticed noticed) {}

    Outcome observe(Progress before, List<NumberedScore> scores) {
        Progress progress = before;
        for (NumberedScore score : scores) {
            Watch watch = progress.watch();
            Watch.Step step = watch.after(score.value(), baselineSize, falseAlarmEvery);
            progress = new Progress(score.seq(), step.next());
            if (step.drift().isPresent()) {
                DriftState state = Objects.requireNonNull(watch.state());
                return new Outcome(
                        progress,
                        new Noticed(step.drift().get(), state.baseline().mean(), step.recent(), state.seen() + 1));
            }
        }
        return new Outcome(progress, null);
    }
}
