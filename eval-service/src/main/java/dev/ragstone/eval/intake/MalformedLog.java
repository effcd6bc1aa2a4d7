package dev.ragstone.eval.intake;

import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Reports malformed records, once a minute for each reason; the counter has them all. */
public final class MalformedLog {

    private static final Logger LOG = Logger.getLogger(MalformedLog.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LogThrottle throttle = new LogThrottle(PAUSE, InstantSource.system());

    /** Reports one record, or leaves it to the next report of its reason. */
    public void report(Intake.Malformed malformed) {
        throttle.admit(malformed.reason())
                .ifPresent(leftOut -> LOG.warnf(
                        "A record holds no interaction and is skipped (%s): %s. Since the last such message: %d more",
                        malformed.reason(), malformed.detail(), leftOut));
    }
}
