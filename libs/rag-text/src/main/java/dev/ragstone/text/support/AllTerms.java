package dev.ragstone.text.support;

import dev.ragstone.text.Terms;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The terms of all words of a text, those among them that carry grammar, which a search leaves out: a claim that says "I" is
 * seldom one of the passage.
 *
 * @param terms those of a search
 */
record AllTerms(Terms terms) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    Set<String> of(String text) {
        Set<String> all = new HashSet<>(terms.of(text));
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .distinct()
                .filter(word -> terms.of(word).isEmpty())
                .forEach(all::add);
        return all;
    }
}
