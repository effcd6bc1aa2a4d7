package dev.ragstone.query.limit;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Leaves a model alone that fails again and again, so that a dead one costs questions nothing. Of the last five calls three
 * have to fail; being interrupted for lack of time is a failure as well. After a pause one call tries it again. Safe for use by many
 * threads at once.
 */
public final class Breaker<T> {

    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final int CALLS = 5;
    private static final double FAILURES = 0.6;

    private final String what;
    private final Duration pause;
    private final TypedGuard<T> guard;

    /**
     * Watches a model.
     *
     * @param what what it is called in the log, as in "the reranker tei"
     * @param pause how long it is left alone
     * @param type what its calls give
     */
    public Breaker(String what, Duration pause, TypeLiteral<T> type) {
        this.what = what;
        this.pause = pause;
        this.guard = TypedGuard.create(type)
                .withDescription(what)
                .withCircuitBreaker()
                .requestVolumeThreshold(CALLS)
                .failureRatio(FAILURES)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .onStateChange(this::log)
                .done()
                .build();
    }

    /**
     * What a call gives; what it throws is thrown.
     *
     * @throws LeftAloneException if the model is left alone
     */
    public T call(Supplier<T> work) {
        try {
            return guard.get(work);
        } catch (CircuitBreakerOpenException e) {
            throw new LeftAloneException(
                    "%s failed again and again, and is left alone for %s; the log says what went wrong before"
                            .formatted(what, pause),
                    e);
        }
    }

    private void log(CircuitBreakerState state) {
        switch (state) {
            case OPEN -> LOG.warnf("%s fails again and again: left alone for %s", what, pause);
            case HALF_OPEN -> LOG.infof("%s is tried again", what);
            case CLOSED -> LOG.infof("%s is back", what);
        }
    }

    /** A model was not called. */
    public static final class LeftAloneException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private LeftAloneException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
