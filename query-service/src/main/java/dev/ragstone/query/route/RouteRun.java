package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatEnd;
import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.generation.GenerationException.Kind;
import dev.ragstone.core.generation.TokenCount;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.TokenSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Asks one route after the other for an answer until one gives it. The first that says something leads; where a route takes long
 * to begin, the next is asked beside it (hedging), and the slower one is told to stop. A route that fails is replaced by the next
 * as long as nobody has read anything of its answer. All on the thread of the request: the models' threads only queue events.
 */
final class RouteRun {

    private static final Logger LOG = Logger.getLogger(RouteRun.class);

    // How soon it shows that a reader has gone while a model is silent.
    private static final Duration BEAT = Duration.ofMillis(200);

    private final Iterator<RouteCall> calls;
    private final RouteObserver observer;
    private final RoutedText text;
    private final TokenSink sink;
    private final Assignment assignment;
    private final @Nullable Duration hedgeAfter;
    private final BlockingQueue<RouteEvent> events = new LinkedBlockingQueue<>();
    private final Set<Attempt> running = new LinkedHashSet<>();
    private @Nullable Attempt leader;
    private @Nullable RouteResult result;
    private boolean isHedged;

    RouteRun(Iterator<RouteCall> calls, Terms terms, RoutedText text) {
        this.calls = calls;
        this.observer = terms.observer();
        this.sink = terms.sink();
        this.assignment = terms.assignment();
        this.hedgeAfter = terms.hedgeAfter();
        this.text = text;
    }

    /**
     * What a run has to keep to.
     *
     * @param observer hears of each attempt
     * @param sink told that the answer is waited for
     * @param assignment what is asked for, on whose account, and until when
     * @param hedgeAfter how long a route may be silent before the next is asked beside it; null: as long as it may be at all
     */
    record Terms(RouteObserver observer, TokenSink sink, Assignment assignment, @Nullable Duration hedgeAfter) {}

    /** What came of it; empty if no route gave anything. */
    Optional<RouteResult> run() {
        try {
            startNext();
            sink.waiting();
            while (result == null && !running.isEmpty()) {
                step(next());
            }
            return Optional.ofNullable(result);
        } finally {
            running.forEach(Attempt::cancel);
        }
    }

    private void step(@Nullable RouteEvent event) {
        switch (event) {
            case null -> sink.waiting();
            case RouteEvent.Piece piece -> take(piece);
            case RouteEvent.Ended ended -> end(ended);
            case RouteEvent.Failed failed -> fail(failed.attempt(), failed.failure());
        }
        expire();
        hedge();
    }

    private @Nullable RouteEvent next() {
        long wait = Math.min(BEAT.toNanos(), assignment.deadline().left().toNanos());
        for (Attempt attempt : running) {
            wait = Math.min(wait, Math.max(0, attempt.nanosLeft()));
        }
        if (hedgeAfter != null && mayHedge()) {
            wait = Math.min(wait, Math.max(0, hedgeAfter.minus(first().age()).toNanos()));
        }
        try {
            return events.poll(wait, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a model", e);
        }
    }

    private void startNext() {
        boolean isStarted = false;
        while (!isStarted && calls.hasNext() && !assignment.deadline().isPast()) {
            isStarted = start(calls.next());
        }
    }

    private boolean start(RouteCall call) {
        if (!call.route().isOpen()) {
            observer.busy(call.route());
            return false;
        }
        Optional<Expenses.Payment> payment = assignment.expenses().pay(call.highestPrice());
        if (payment.isEmpty()) {
            observer.unaffordable(call.route());
            return false;
        }
        Attempt attempt = new Attempt(call, observer.begin(call.route(), assignment), payment.get(), events::add);
        running.add(attempt);
        attempt.start();
        return true;
    }

    private void take(RouteEvent.Piece piece) {
        Attempt attempt = piece.attempt();
        if (!running.contains(attempt)) {
            return;
        }
        if (piece.text().isEmpty()) {
            attempt.heard();
            sink.waiting();
            return;
        }
        attempt.spoke(piece.text());
        if (leader == null) {
            lead(attempt);
        }
        if (leader == attempt) {
            text.accept(piece.text());
        }
    }

    private void lead(Attempt attempt) {
        leader = attempt;
        List<Attempt> slower = new ArrayList<>(running);
        slower.remove(attempt);
        slower.forEach(other -> {
            other.cancel();
            running.remove(other);
        });
    }

    private void end(RouteEvent.Ended ended) {
        Attempt attempt = ended.attempt();
        if (!running.contains(attempt)) {
            return;
        }
        if (attempt != leader) {
            fail(
                    attempt,
                    GenerationException.of(
                            Kind.MALFORMED,
                            "route %s ended its answer without having said anything"
                                    .formatted(attempt.route().name()),
                            null));
            return;
        }
        running.remove(attempt);
        text.finish();
        result = new RouteResult(
                attempt.route(),
                ended.end().reason() == ChatEnd.Reason.COMPLETE,
                attempt.answered(ended.end().tokens()));
    }

    private void fail(Attempt attempt, GenerationException failure) {
        if (!running.remove(attempt)) {
            return;
        }
        attempt.route().heed(failure);
        TokenCount consumed = attempt.failed(failure);
        // Why it is left alone was told when that began.
        LOG.logf(
                failure.getCause() instanceof CircuitBreakerOpenException ? Level.DEBUG : Level.WARN,
                "route %s failed: %s",
                attempt.route().name(),
                failure.getMessage());
        if (attempt == leader) {
            leader = null;
            if (text.isRead()) {
                text.finish();
                result = new RouteResult(attempt.route(), false, consumed);
                return;
            }
            text.discard();
        }
        if (running.isEmpty()) {
            startNext();
        }
    }

    private void expire() {
        List<Attempt> late = running.stream()
                .filter(attempt -> assignment.deadline().isPast() || attempt.nanosLeft() <= 0)
                .toList();
        late.forEach(attempt -> fail(attempt, attempt.expire()));
    }

    private void hedge() {
        if (hedgeAfter != null && mayHedge() && first().age().compareTo(hedgeAfter) >= 0) {
            isHedged = true;
            startNext();
        }
    }

    private boolean mayHedge() {
        return !isHedged && leader == null && running.size() == 1;
    }

    private Attempt first() {
        return running.iterator().next();
    }
}
