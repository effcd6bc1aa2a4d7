package dev.ragstone.eval.experiment.dataset;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of live traffic are wanted.
 *
 * @param window how far back
 * @param metric by which metric the worst are the worst; null if they are not wanted
 * @param worst how many of those with the worst scores
 * @param disliked how many of those whose answers readers did not like
 * @param liked how many of those whose answers readers liked
 */
record TrafficOrder(Duration window, @Nullable String metric, int worst, int disliked, int liked) {}
