package dev.ragstone.eval.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a window of time.
 *
 * @param window the window as it was asked for
 * @param from when it begins (inclusive); an evaluation falls into it by when its question came
 * @param to when it ends
 * @param groupBy what it is broken down by; null if it is not
 * @param intake what became of the interactions that came; of the window's first hour all that are gone are counted
 * @param groups the groups, by key; empty if nothing was evaluated
 */
public record Summary(
        String window,
        Instant from,
        Instant to,
        @Nullable String groupBy,
        IntakeSummary intake,
        List<GroupSummary> groups) {

    public Summary {
        groups = List.copyOf(groups);
    }
}
