package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatEnd;
import dev.ragstone.core.generation.ChatListener;
import dev.ragstone.core.generation.ChatModel;
import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.generation.GenerationException.Kind;
import dev.ragstone.core.generation.Price;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A model that can be asked, with all that keeps it from being asked in vain: it is left alone for a while when three of its last
 * five calls have failed, and for as long as it asks for when it has no room. Safe for use by many threads at once.
 */
public final class Route {

    private static final Logger LOG = Logger.getLogger(Route.class);
    private static final int CALLS = 5;
    private static final double FAILURES = 0.6;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final ChatModel model;
    private final Price price;
    private final RouteLimits limits;
    private final Duration pause;
    private final Semaphore room;
    private final AtomicLong pausedUntil = new AtomicLong(System.nanoTime());
    private final TypedGuard<CompletionStage<ChatEnd>> guard;

    /**
     * A route that has not been asked yet.
     *
     * @param name what it is called in the configuration, in metrics and in spans
     * @param pause how long it is left alone after failures
     */
    public Route(String name, ChatModel model, Price price, RouteLimits limits, Duration pause) {
        this.name = name;
        this.model = model;
        this.price = price;
        this.limits = limits;
        this.pause = pause;
        this.room = new Semaphore(limits.concurrency());
        this.guard = TypedGuard.create(new TypeLiteral<CompletionStage<ChatEnd>>() {})
                .withDescription("route " + name)
                .withCircuitBreaker()
                .requestVolumeThreshold(CALLS)
                .failureRatio(FAILURES)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                // A call that nobody waited for says nothing of the model.
                .skipOn(CancellationException.class)
                .onStateChange(this::log)
                .done()
                .build();
    }

    /** Its name in the configuration. */
    public String name() {
        return name;
    }

    /** Name of its model. */
    public String model() {
        return model.name();
    }

    /** What the model costs. */
    public Price price() {
        return price;
    }

    /** What it may take. */
    public RouteLimits limits() {
        return limits;
    }

    /** Whether there is a point in asking now: it has room, and has not asked to be left alone. */
    boolean isOpen() {
        return room.availablePermits() > 0 && pausedUntil.get() - System.nanoTime() <= 0;
    }

    /**
     * Calls the model for an attempt, which hears what comes of it.
     *
     * @throws GenerationException if there is no room
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the attempt hears of it
    void call(ChatRequest request, Attempt attempt) {
        if (!room.tryAcquire()) {
            throw GenerationException.overloaded(
                    "all %d calls of route %s are taken; raise its concurrency, or put another route behind it"
                            .formatted(limits.concurrency(), name),
                    null);
        }
        guard.get(() -> {
                    attempt.began(model.start(request, new Listener(attempt)));
                    return attempt.ended();
                })
                .whenComplete((end, failure) -> over(attempt, failure));
    }

    /** The call is over, or was never made: then the guard alone says so. */
    private void over(Attempt attempt, @Nullable Throwable failure) {
        room.release();
        if (failure != null) {
            attempt.fail(asGenerationFailure(failure));
        }
    }

    /** Leaves it alone for as long as it wants, if it does. */
    void heed(GenerationException failure) {
        if (failure.kind() == Kind.OVERLOADED) {
            Duration wanted = failure.retryAfter().orElse(USUAL_PAUSE);
            Duration bounded = wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
            pausedUntil.set(System.nanoTime() + bounded.toNanos());
        }
    }

    private GenerationException asGenerationFailure(Throwable failure) {
        return failure instanceof GenerationException known
                ? known
                : GenerationException.of(
                        Kind.UNAVAILABLE, "route %s was not asked: %s".formatted(name, failure.getMessage()), failure);
    }

    private void log(CircuitBreakerState state) {
        switch (state) {
            case OPEN -> {
                LOG.warnf("route %s fails again and again: left alone for %s", name, pause);
                pausedUntil.set(System.nanoTime() + pause.toNanos());
            }
            case HALF_OPEN -> LOG.infof("route %s is tried again", name);
            case CLOSED -> LOG.infof("route %s is back", name);
        }
    }

    private record Listener(Attempt attempt) implements ChatListener {

        @Override
        public void text(String piece) {
            attempt.text(piece);
        }

        @Override
        public void working() {
            attempt.text("");
        }

        @Override
        public void ended(ChatEnd end) {
            attempt.end(end);
        }

        @Override
        public void failed(GenerationException failure) {
            attempt.fail(failure);
        }
    }
}
