package dev.ragstone.eval.score;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text in one spelling each: {@code 1,000} is {@code 1000}, and {@code 2.50} is {@code 2.5}. A longer run
 * of digits than any number that means something counts as several.
 */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(?:[.,]\\d{1,30}){0,10}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,10}(?:\\.\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private Numbers() {}

    /** The numbers of a text; what is no decimal number, as {@code 1.2.3}, is kept as it is. */
    static Set<String> in(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(normalise(matcher.group()));
        }
        return numbers;
    }

    private static String normalise(String number) {
        if (GROUPED.matcher(number).matches()) {
            return plain(number.replace(",", ""));
        }
        return DECIMAL.matcher(number).matches() ? plain(number.replace(',', '.')) : number;
    }

    private static String plain(String decimal) {
        return new BigDecimal(decimal).stripTrailingZeros().toPlainString();
    }
}
