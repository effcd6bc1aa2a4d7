package dev.ragstone.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells texts apart that are near each other in everything else: another year, another person, a "not".
 *
 * @param numbers its numbers
 * @param names its capitalised words, but the first word
 * @param negations its words that deny something, in lower case
 */
public record Particulars(Set<String> numbers, Set<String> names, Set<String> negations) {

    // Nothing is taken back (+), so that a row of numbers however long does not fill the stack.
    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++)*+");
    /** A capitalised word that does not begin the text. */
    private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}\\p{N}'’-]+");

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:not|never|no|none|nor|neither|nobody|nothing|nowhere|cannot|without|except|excluding|unlike|instead"
                    + "|fail\\p{L}*|refus\\p{L}*|lack\\p{L}*|avoid\\p{L}*|unable|\\p{L}+n['’]t)\\b",
            Pattern.CASE_INSENSITIVE);

    public Particulars {
        numbers = Set.copyOf(numbers);
        names = Set.copyOf(names);
        negations = Set.copyOf(negations);
    }

    /** Those of a text. */
    public static Particulars of(String text) {
        return new Particulars(numbersIn(text), matches(NAME, text), negationsIn(text));
    }

    /** The numbers of a text alone. */
    public static Set<String> numbersIn(String text) {
        return matches(NUMBER, text);
    }

    /** The words of a text alone that deny something, in lower case. */
    public static Set<String> negationsIn(String text) {
        return matches(NEGATION, text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether it denies something. */
    public boolean isNegated() {
        return !negations.isEmpty();
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
