package dev.ragstone.eval.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Lets a message into the log once per reason and pause: a million bad records are counted, not logged. */
final class LogThrottle {

    private static final class Muted {
        private final Instant until;
        private long messages;

        private Muted(Instant until) {
            this.until = until;
        }
    }

    private final Duration pause;
    private final InstantSource clock;
    private final Map<String, Muted> byReason = new HashMap<>();

    /**
     * @param pause how long a reason is silent after a message
     * @param clock tells the time
     */
    LogThrottle(Duration pause, InstantSource clock) {
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Asks for one message.
     *
     * @param reason messages with the same reason share a pause; from a small fixed set
     * @return how many messages were left out since the last one; empty if this one is to be left out too
     */
    synchronized OptionalLong admit(String reason) {
        Instant now = clock.instant();
        Muted muted = byReason.get(reason);
        if (muted != null && now.isBefore(muted.until)) {
            muted.messages++;
            return OptionalLong.empty();
        }
        byReason.put(reason, new Muted(now.plus(pause)));
        return OptionalLong.of(muted == null ? 0 : muted.messages);
    }
}
