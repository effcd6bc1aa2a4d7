package dev.ragstone.eval.report;

import java.time.Duration;
import java.util.List;

/** Into what times a trend cuts its window: as short as a reader can tell apart, on the marks of the clock (UTC). */
final class Buckets {

    /** More are one line on a screen. */
    private static final int MOST = 60;

    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7));

    private Buckets() {}

    /** How long each is: the shortest length of which a window has 60 at the most, otherwise a week. */
    static Duration length(Duration window) {
        return LENGTHS.stream()
                .filter(length -> window.dividedBy(length) <= MOST)
                .findFirst()
                .orElse(LENGTHS.getLast());
    }
}
