package dev.ragstone.eval.experiment.run;

import dev.ragstone.eval.experiment.dataset.TestCase;
import java.time.Duration;

/** Asks again what could not be answered at the time: after as long as the query-service says, or after longer and longer. */
final class PatientAsker implements Asker {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Asker asker;
    private final int attempts;
    private final Duration longestPause;
    private final Pause pause;

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    /**
     * @param attempts how often a question is asked at the most
     * @param longestPause between two of them; who is told to wait longer gives up at once
     */
    PatientAsker(Asker asker, int attempts, Duration longestPause, Pause pause) {
        this.asker = asker;
        this.attempts = attempts;
        this.longestPause = longestPause;
        this.pause = pause;
    }

    @Override
    public Reply ask(String tenant, TestCase question) throws InterruptedException {
        Duration growing = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            Reply reply = asker.ask(tenant, question);
            if (!(reply instanceof Reply.Later later)) {
                return reply;
            }
            Duration length = later.after() == null ? growing : later.after();
            if (attempt >= attempts || length.compareTo(longestPause) > 0) {
                return new Reply.Refused(later.reason());
            }
            pause.take(length);
            growing = shorter(growing.multipliedBy(2), longestPause);
        }
    }

    private static Duration shorter(Duration first, Duration second) {
        return first.compareTo(second) < 0 ? first : second;
    }
}
