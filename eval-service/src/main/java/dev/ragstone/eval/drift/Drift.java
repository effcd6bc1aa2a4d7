package dev.ragstone.eval.drift;

import dev.ragstone.statistics.drift.Direction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scores are not what they were.
 *
 * @param metric the metric
 * @param direction where its mean has gone
 * @param noticedAt when that was noticed
 * @param baseline what its mean was
 * @param recent the mean of its latest scores
 * @param seen how many scores came between the end of the baseline and the alarm
 * @param examples recent evaluations that went the same way, the farthest first
 */
public record Drift(
        String metric,
        Direction direction,
        Instant noticedAt,
        double baseline,
        double recent,
        long seen,
        List<Example> examples) {

    public Drift {
        examples = List.copyOf(examples);
    }

    /**
     * One of the evaluations that went the same way.
     *
     * @param interactionId the interaction
     * @param traceId its trace; null if it was not traced
     * @param value its score
     */
    public record Example(UUID interactionId, @Nullable String traceId, double value) {}
}
