package dev.ragstone.query.rerank;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Leaves a model alone that fails again and again, so that a dead one costs questions nothing. Of the last five calls three
 * have to fail; being interrupted for lack of time is a failure as well. After a pause one call tries it again.
 */
public final class BreakingCrossEncoder implements CrossEncoder {

    private static final Logger LOG = Logger.getLogger(BreakingCrossEncoder.class);
    private static final int CALLS = 5;
    private static final double FAILURES = 0.6;

    private final CrossEncoder encoder;
    private final Duration pause;
    private final TypedGuard<List<RerankScore>> guard;

    /**
     * Watches a model.
     *
     * @param pause how long it is left alone
     */
    public BreakingCrossEncoder(CrossEncoder encoder, Duration pause) {
        this.encoder = encoder;
        this.pause = pause;
        this.guard = TypedGuard.create(new TypeLiteral<List<RerankScore>>() {})
                .withDescription("reranker " + encoder.name())
                .withCircuitBreaker()
                .requestVolumeThreshold(CALLS)
                .failureRatio(FAILURES)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .onStateChange(this::log)
                .done()
                .build();
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public List<RerankScore> score(String question, List<String> passages) {
        try {
            return guard.get(() -> encoder.score(question, passages));
        } catch (CircuitBreakerOpenException e) {
            throw RerankingException.unavailable(
                    "the reranker %s failed again and again, and is left alone for %s; the log says what went wrong before"
                            .formatted(name(), pause),
                    e);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }

    private void log(CircuitBreakerState state) {
        switch (state) {
            case OPEN -> LOG.warnf("the reranker %s fails again and again: left alone for %s", name(), pause);
            case HALF_OPEN -> LOG.infof("the reranker %s is tried again", name());
            case CLOSED -> LOG.infof("the reranker %s is back", name());
        }
    }
}
