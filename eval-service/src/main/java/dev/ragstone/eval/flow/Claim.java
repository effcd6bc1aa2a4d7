package dev.ragstone.eval.flow;

import java.util.Set;

/**
 * A sentence of an answer or a reference.
 *
 * @param text the sentence without citation markers
 * @param markers the citation markers it carries
 */
public record Claim(String text, Set<Integer> markers) {
    public Claim {
        markers = Set.copyOf(markers);
    }
}
