package dev.ragstone.query.cite;

import dev.ragstone.text.Excerpt;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the words of a passage that a claim goes back to.
 *
 * @param terms compares them
 * @param weights how much each term tells
 */
record Quotes(Terms terms, TermWeights weights) {

    /** That of a passage's excerpts which is most like the claim, as it stands there; the whole passage if it has none. */
    String quote(String claim, List<Excerpt> excerpts, String passage) {
        Set<String> claimed = terms.of(claim);
        return excerpts.stream()
                .max(Comparator.comparingDouble((Excerpt excerpt) -> likeness(claimed, excerpt))
                        .thenComparing(excerpt -> -excerpt.span().start()))
                .map(excerpt -> excerpt.quoteFrom(passage))
                .orElse(passage);
    }

    /** Shared weight over joint weight: a short excerpt that says just this beats a long one that also does. */
    private double likeness(Set<String> claimed, Excerpt excerpt) {
        Set<String> found = terms.of(excerpt.text());
        double shared = weights.sum(claimed.stream().filter(found::contains).toList());
        double joint = weights.sum(claimed) + weights.sum(found) - shared;
        return joint == 0 ? 0 : shared / joint;
    }
}
