package dev.ragstone.text.support;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.Set;

/**
 * A word of a claim that says something by itself.
 *
 * @param span where it stands in the claim
 * @param terms its terms as a search has them, at least one
 * @param numbers the numbers it claims
 * @param isName whether it is a name, by its capital letter
 */
record ClaimWord(SourceSpan span, Set<String> terms, Set<String> numbers, boolean isName) {
    ClaimWord {
        terms = Set.copyOf(terms);
        numbers = Set.copyOf(numbers);
    }
}
