package dev.ragstone.query.context;

import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.query.flow.Candidate;
import java.util.List;
import java.util.Objects;

/** How much two of some candidates are alike, each named by its place among them. */
@FunctionalInterface
interface Likeness {

    /** From 1, the same, to 0 or below: nothing in common. */
    double of(int first, int second);

    /** By the means of their tokens; by the words they share, unless all of them have signs of one model. */
    static Likeness among(List<Candidate> candidates) {
        List<TokenSigns> signs = candidates.stream()
                .map(Candidate::signs)
                .filter(Objects::nonNull)
                .toList();
        if (signs.size() == candidates.size() && signs.stream().allMatch(signs.getFirst()::fits)) {
            return (first, second) -> signs.get(first).cosine(signs.get(second));
        }
        List<Shingles> words = candidates.stream()
                .map(candidate -> Shingles.of(candidate.chunk().contextualText(), 1))
                .toList();
        return (first, second) -> words.get(first).jaccard(words.get(second));
    }
}
