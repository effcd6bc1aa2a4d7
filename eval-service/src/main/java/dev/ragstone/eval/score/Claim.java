package dev.ragstone.eval.score;

import java.util.Set;

/**
 * A sentence of an answer.
 *
 * @param text the sentence without citation markers
 * @param markers the citation markers it carries
 */
record Claim(String text, Set<Integer> markers) {
    Claim {
        markers = Set.copyOf(markers);
    }
}
