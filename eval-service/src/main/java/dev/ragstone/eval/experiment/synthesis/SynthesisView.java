package dev.ragstone.eval.experiment.synthesis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The writing of a data set.
 *
 * @param name the data set's name
 * @param version its version
 * @param state how far it is
 * @param progress what has been read, taken and rejected
 * @param failure why there is no data set; null unless it failed
 * @param orderedAt when it was ordered
 * @param endedAt when it ended; null before that
 */
public record SynthesisView(
        String name,
        String version,
        SynthesisState state,
        Progress progress,
        @Nullable String failure,
        Instant orderedAt,
        @Nullable Instant endedAt) {}
