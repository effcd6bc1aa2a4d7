package dev.ragstone.stack.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** One line that tells how far something is: done and total, rate, time left. */
public final class ProgressLine {

    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final String what;
    private final InstantSource clock;
    private final Instant start;
    private Instant lastShown;
    private int lastDone = -1;

    /**
     * @param terminal where it is shown
     * @param what what is counted, such as {@code documents indexed}
     * @param clock tells the time
     */
    public ProgressLine(Terminal terminal, String what, InstantSource clock) {
        this.terminal = terminal;
        this.what = what;
        this.clock = clock;
        this.start = clock.instant();
        this.lastShown = start;
    }

    /** Shows how far it is: at once on a terminal, every few seconds and at the end on a plain stream. */
    public void update(int done, int total) {
        Instant now = clock.instant();
        boolean finished = done == total;
        boolean due = terminal.isInteractive()
                || finished
                || lastShown.plus(PLAIN_INTERVAL).compareTo(now) <= 0;
        if (due && !(finished && lastDone == done)) {
            terminal.reprint(format(what, done, total, Duration.between(start, now)));
            lastShown = now;
            lastDone = done;
        }
    }

    static String format(String what, int done, int total, Duration elapsed) {
        double seconds = elapsed.toMillis() / 1000.0;
        String count = "  %s: %d/%d".formatted(what, done, total);
        if (done == 0 || seconds == 0) {
            return count;
        }
        double rate = done / seconds;
        String speed = String.format(Locale.ROOT, "%s, %.1f/s", count, rate);
        return done == total
                ? "%s, took %s".formatted(speed, text(seconds))
                : "%s, %s left".formatted(speed, text((total - done) / rate));
    }

    private static String text(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        return whole < 60 ? whole + " s" : "%d min %d s".formatted(whole / 60, whole % 60);
    }
}
