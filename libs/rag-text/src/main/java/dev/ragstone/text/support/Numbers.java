package dev.ragstone.text.support;

import dev.ragstone.text.Particulars;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of texts, each in one form: 1,000 and 1000 are the same number, and so are 07, 7, 7.0 and seven. */
final class Numbers {

    private static final Pattern THOUSANDS = Pattern.compile(",(?=\\d{3}(?!\\d))");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern EMPTY_FRACTION = Pattern.compile("(?<=^\\d{1,30})[.,]0+$");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final List<String> UP_TO_TWENTY = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen twenty")
                    .split(" ", -1));
    private static final List<String> TENS =
            List.of("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, String> SPELLED = spelled();
    /** "No one" and "one of them" count nothing. */
    private static final Set<String> RARELY_A_NUMBER = Set.of("zero", "one");

    private Numbers() {}

    /** The numbers a text holds. */
    static Set<String> of(String text) {
        return Stream.concat(inDigits(text), spelledIn(text).map(Numbers::value))
                .collect(Collectors.toSet());
    }

    /** The numbers a text claims: without "one", which is more often a pronoun. */
    static Set<String> claimedBy(String text) {
        return Stream.concat(
                        inDigits(text),
                        spelledIn(text)
                                .filter(word -> !RARELY_A_NUMBER.contains(word))
                                .map(Numbers::value))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> inDigits(String text) {
        return Particulars.numbersIn(text).stream()
                .map(number -> THOUSANDS.matcher(number).replaceAll(""))
                .map(number -> EMPTY_FRACTION.matcher(number).replaceFirst(""))
                .map(number -> LEADING_ZEROS.matcher(number).replaceFirst(""));
    }

    private static Stream<String> spelledIn(String text) {
        return LETTERS.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .filter(SPELLED::containsKey);
    }

    private static String value(String word) {
        return SPELLED.getOrDefault(word, word);
    }

    private static Map<String, String> spelled() {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < UP_TO_TWENTY.size(); i++) {
            values.put(UP_TO_TWENTY.get(i), Integer.toString(i));
        }
        for (int i = 0; i < TENS.size(); i++) {
            values.put(TENS.get(i), Integer.toString(10 * (i + 3)));
        }
        return Map.copyOf(values);
    }
}
