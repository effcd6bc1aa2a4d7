package dev.ragstone.core.lexical;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of a text, each with how often it occurs.
 *
 * @param counts term to count, every count at least 1, sorted by term
 */
public record TermFrequencies(Map<String, Integer> counts) {

    /**
     * @throws IllegalArgumentException if a count is below 1
     */
    public TermFrequencies {
        counts.forEach((term, count) -> {
            if (count < 1) {
                throw new IllegalArgumentException("count of '%s' is %d".formatted(term, count));
            }
        });
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** The number of terms in the text, repetitions counted. */
    public int length() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
