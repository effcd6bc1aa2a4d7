package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatCall;
import dev.ragstone.core.generation.ChatEnd;
import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.generation.GenerationException.Kind;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call of a route. The model's threads tell what comes of it as events; its times belong to the thread of the request. */
final class Attempt {

    private final Route route;
    private final AttemptObservation observation;
    private final Consumer<RouteEvent> events;
    private final CompletableFuture<ChatEnd> ended = new CompletableFuture<>();
    private final long startedAt = System.nanoTime();
    private long heardAt = startedAt;
    private boolean hasSpoken;
    private volatile @Nullable ChatCall call;

    Attempt(Route route, AttemptObservation observation, Consumer<RouteEvent> events) {
        this.route = route;
        this.observation = observation;
        this.events = events;
    }

    Route route() {
        return route;
    }

    AttemptObservation observation() {
        return observation;
    }

    /** Completes when nothing more comes; exceptionally if that is not the end of an answer. */
    CompletableFuture<ChatEnd> ended() {
        return ended;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** How long until it has taken too long, in nanoseconds; not positive if it has. */
    long nanosLeft() {
        RouteLimits limits = route.limits();
        long now = System.nanoTime();
        long untilHeard = heardAt + limits.betweenTokens().toNanos() - now;
        long untilFirst = startedAt + limits.firstToken().toNanos() - now;
        long untilSilent =
                hasSpoken ? untilHeard : Math.max(untilFirst, heardAt == startedAt ? untilFirst : untilHeard);
        return Math.min(untilSilent, startedAt + limits.total().toNanos() - now);
    }

    /** The model showed that it is at work. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** The model said something. */
    void spoke() {
        heard();
        if (!hasSpoken) {
            hasSpoken = true;
            observation.firstToken(age());
        }
    }

    void began(ChatCall begun) {
        call = begun;
        if (ended.isDone()) {
            begun.cancel();
        }
    }

    void text(String piece) {
        if (!ended.isDone()) {
            events.accept(new RouteEvent.Piece(this, piece));
        }
    }

    void end(ChatEnd end) {
        if (ended.complete(end)) {
            events.accept(new RouteEvent.Ended(this, end));
        }
    }

    void fail(GenerationException failure) {
        if (ended.completeExceptionally(failure)) {
            events.accept(new RouteEvent.Failed(this, failure));
        }
    }

    /** Nobody waits for it any more. */
    void cancel() {
        if (stop(new CancellationException("nobody waits for the answer"))) {
            observation.abandoned(age());
        }
    }

    /** It has taken too long. */
    GenerationException expire() {
        GenerationException late = GenerationException.of(
                Kind.TIMEOUT,
                "route %s was silent or at work for too long (%d ms); see the load of its server, or raise its times"
                        .formatted(route.name(), age().toMillis()),
                null);
        stop(late);
        return late;
    }

    private boolean stop(RuntimeException reason) {
        boolean isFirst = ended.completeExceptionally(reason);
        ChatCall begun = call;
        if (begun != null) {
            begun.cancel();
        }
        return isFirst;
    }
}
