package dev.ragstone.text.support;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text and their order, without case, punctuation and marks.
 *
 * @param words the words, a space before and behind each
 */
record Wording(String words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static Wording of(String text) {
        return new Wording(WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" ", " ", " ")));
    }

    /** Whether there is not a word. */
    boolean isEmpty() {
        return words.isBlank();
    }

    /** Whether all words of the other stand here, one behind the other. */
    boolean holds(Wording other) {
        return words.contains(other.words);
    }
}
