package dev.ragstone.eval.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a metric went over time.
 *
 * @param metric its name
 * @param window the window as it was asked for
 * @param from when it begins (inclusive); an evaluation falls into it by when its question came
 * @param to when it ends
 * @param groupBy what it is broken down by; null if it is not
 * @param bucketSeconds how much time a point stands for; the first and the last may stand for less
 * @param groups the groups, by key; empty if the metric has no score
 */
public record Trend(
        String metric,
        String window,
        Instant from,
        Instant to,
        @Nullable String groupBy,
        long bucketSeconds,
        List<Group> groups) {

    public Trend {
        groups = List.copyOf(groups);
    }

    /**
     * The scores of evaluations that have something in common.
     *
     * @param key what they have in common; {@code all} without a grouping
     * @param points the times in which there are scores, oldest first
     */
    public record Group(String key, List<Point> points) {
        public Group {
            points = List.copyOf(points);
        }
    }

    /**
     * The scores of some time.
     *
     * @param from when it begins
     * @param n how many scores, 1 or more
     * @param mean estimate of the mean over all traffic: each score counts by the inverse of the chance that it had to be taken
     * @param interval95 95% interval of the mean; null if there are too few scores for one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Point(Instant from, long n, double mean, @Nullable MeanInterval interval95) {}
}
