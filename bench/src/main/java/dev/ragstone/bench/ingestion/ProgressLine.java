package dev.ragstone.bench.ingestion;

import java.time.Duration;
import java.util.Locale;

/** One line about a run that goes on: done of total, rate, time left. */
final class ProgressLine {

    private ProgressLine() {}

    static String of(int done, int total, Duration elapsed) {
        double seconds = Math.max(elapsed.toMillis(), 1) / 1000.0;
        double rate = done / seconds;
        String left = done == 0 ? "unknown" : clock(Duration.ofMillis(Math.round((total - done) / rate * 1000)));
        return String.format(Locale.ROOT, "indexed %,d/%,d documents, %.1f/s, time left %s", done, total, rate, left);
    }

    private static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
