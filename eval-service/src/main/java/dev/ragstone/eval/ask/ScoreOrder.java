package dev.ragstone.eval.ask;

import dev.ragstone.eval.flow.Subject;
import java.util.Set;

/**
 * What is to be scored.
 *
 * @param subject what is judged
 * @param metrics by what
 */
record ScoreOrder(Subject subject, Set<String> metrics) {
    ScoreOrder {
        metrics = Set.copyOf(metrics);
    }
}
