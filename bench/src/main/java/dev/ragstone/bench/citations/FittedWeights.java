package dev.ragstone.bench.citations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights that were fitted to all sets.
 *
 * @param name which signals were at hand
 * @param weights the weight of each signal, after that of the {@code constant}
 */
public record FittedWeights(String name, Map<String, Double> weights) {
    public FittedWeights {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
