package dev.ragstone.text.support;

import dev.ragstone.text.Terms;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The terms of a text.
 *
 * @param subjects as a search has them
 * @param all those of all words, those among them that carry grammar, which a search leaves out: a claim that says "I" is seldom
 *     one of the passage
 */
record TextTerms(Set<String> subjects, Set<String> all) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static TextTerms of(String text, Terms terms) {
        Set<String> subjects = terms.of(text);
        Set<String> all = new HashSet<>(subjects);
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                // A word that is its own term need not be cut into terms again.
                .filter(word -> !all.contains(word) && terms.of(word).isEmpty())
                .forEach(all::add);
        return new TextTerms(subjects, Collections.unmodifiableSet(all));
    }
}
