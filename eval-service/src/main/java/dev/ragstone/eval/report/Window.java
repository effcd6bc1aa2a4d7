package dev.ragstone.eval.report;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far back a summary looks: a number and a unit, as in {@code 30m}, {@code 24h} or {@code 7d}. */
final class Window {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([mhd])");

    private Window() {}

    /** The length of the window; empty if the text is none. */
    static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}
