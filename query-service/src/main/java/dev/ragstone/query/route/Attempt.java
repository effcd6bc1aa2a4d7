package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatCall;
import dev.ragstone.core.generation.ChatEnd;
import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.generation.GenerationException.Kind;
import dev.ragstone.core.generation.TokenCount;
import dev.ragstone.query.flow.Expenses;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call of a route. The model's threads tell what comes of it as events; its times belong to the thread of the request. */
final class Attempt {

    // What a server does not charge for that turns a call away, or is not there.
    private static final Set<Kind> FREE = Set.of(Kind.UNAVAILABLE, Kind.OVERLOADED, Kind.REFUSED);

    private final RouteCall call;
    private final AttemptObservation observation;
    private final Expenses.Payment payment;
    private final Consumer<RouteEvent> events;
    private final StringBuilder said = new StringBuilder();
    private final CompletableFuture<ChatEnd> ended = new CompletableFuture<>();
    private final long startedAt = System.nanoTime();
    private long heardAt = startedAt;
    private boolean isOver;
    private volatile @Nullable ChatCall begun;

    /**
     * An attempt that is about to begin.
     *
     * @param payment what it is paid from
     * @param events hears what comes of it
     */
    Attempt(RouteCall call, AttemptObservation observation, Expenses.Payment payment, Consumer<RouteEvent> events) {
        this.call = call;
        this.observation = observation;
        this.payment = payment;
        this.events = events;
    }

    Route route() {
        return call.route();
    }

    /** Calls the model; its spans belong to this attempt. */
    void start() {
        try {
            observation.within(() -> route().call(call.request(), this));
        } catch (GenerationException e) {
            fail(e);
        }
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
        RouteLimits limits = route().limits();
        long now = System.nanoTime();
        long untilHeard = heardAt + limits.betweenTokens().toNanos() - now;
        long untilFirst = startedAt + limits.firstToken().toNanos() - now;
        long untilSilent =
                hasSpoken() ? untilHeard : Math.max(untilFirst, heardAt == startedAt ? untilFirst : untilHeard);
        return Math.min(untilSilent, startedAt + limits.total().toNanos() - now);
    }

    /** The model showed that it is at work. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** The model said something. */
    void spoke(String piece) {
        heard();
        if (!hasSpoken()) {
            observation.firstToken(age());
        }
        said.append(piece);
    }

    void began(ChatCall started) {
        begun = started;
        if (ended.isDone()) {
            started.cancel();
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

    /** The answer was complete; {@code counted} by the server, if it counts. Returns what it consumed. */
    TokenCount answered(@Nullable TokenCount counted) {
        TokenCount tokens = counted == null ? call.consumption(said.toString()) : counted;
        over(tokens, () -> observation.ended(age()));
        return tokens;
    }

    /** It was no answer, or not all of it. Returns what it consumed. */
    TokenCount failed(GenerationException failure) {
        TokenCount tokens = !hasSpoken() && FREE.contains(failure.kind())
                ? new TokenCount(0, 0)
                : call.consumption(said.toString());
        over(tokens, () -> observation.failed(failure, age()));
        return tokens;
    }

    /** Nobody waits for it any more. */
    void cancel() {
        stop(new CancellationException("nobody waits for the answer"));
        over(call.consumption(said.toString()), () -> observation.abandoned(age()));
    }

    /** It has taken too long. */
    GenerationException expire() {
        GenerationException late = GenerationException.of(
                Kind.TIMEOUT,
                "route %s was silent or at work for too long (%d ms); see the load of its server, or raise its times"
                        .formatted(route().name(), age().toMillis()),
                null);
        stop(late);
        return late;
    }

    private boolean hasSpoken() {
        return !said.isEmpty();
    }

    private void over(TokenCount tokens, Runnable report) {
        if (isOver) {
            return;
        }
        isOver = true;
        double usd = route().price().of(tokens);
        observation.consumed(tokens, usd);
        report.run();
        payment.settle(tokens, usd);
    }

    private void stop(RuntimeException reason) {
        ended.completeExceptionally(reason);
        ChatCall started = begun;
        if (started != null) {
            started.cancel();
        }
    }
}
