package dev.ragstone.text.support;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The months that a text names in dates of digits: a claim may well write 2026-03-31 as 31 March 2026. */
final class Months {

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-(0[1-9]|1[0-2])-\\d{2}\\b");

    private Months() {}

    /** Their English names, parted by spaces. */
    static String in(String text) {
        return DATE.matcher(text)
                .results()
                .map(date -> Month.of(Integer.parseInt(date.group(1))).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
