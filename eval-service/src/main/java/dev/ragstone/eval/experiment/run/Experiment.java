package dev.ragstone.eval.experiment.run;

import dev.ragstone.eval.experiment.outcome.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An experiment, as far as it has come.
 *
 * @param id its id
 * @param tenant whose it is
 * @param plan what it is to do
 * @param state where it stands
 * @param failure why it could not be carried out; null unless that is its state
 * @param progress how far it has come
 * @param orderedAt when it was asked for
 * @param endedAt when it ended; null if it has not
 * @param outcome what it found; null if it has not ended, or found nothing
 */
public record Experiment(
        UUID id,
        String tenant,
        Plan plan,
        ExperimentState state,
        @Nullable String failure,
        Progress progress,
        Instant orderedAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome) {

    /**
     * How far an experiment has come, as its cases say.
     *
     * @param answered cases with an answer
     * @param failed cases that were asked, and have none
     */
    public record Progress(int answered, int failed) {}
}
