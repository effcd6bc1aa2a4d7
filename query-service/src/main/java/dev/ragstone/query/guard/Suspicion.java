package dev.ragstone.query.guard;

import java.util.List;

/**
 * How much a text looks like an attempt to change how a model works.
 *
 * @param score from 0, not at all, to 1
 * @param signals names of what gives it away
 */
public record Suspicion(double score, List<String> signals) {
    public Suspicion {
        signals = List.copyOf(signals);
    }
}
