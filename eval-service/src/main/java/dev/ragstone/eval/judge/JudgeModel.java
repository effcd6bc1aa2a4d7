package dev.ragstone.eval.judge;

import dev.ragstone.core.generation.ChatCall;
import dev.ragstone.core.generation.ChatEnd;
import dev.ragstone.core.generation.ChatListener;
import dev.ragstone.core.generation.ChatModel;
import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.generation.GenerationException.Kind;
import dev.ragstone.core.generation.Price;
import dev.ragstone.core.generation.TokenCount;
import dev.ragstone.text.TokenEstimate;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** One language model that may judge. Safe for use by many threads at once. */
final class JudgeModel {

    private static final int WINDOW = 5;
    private static final double FAILURES = 0.6;

    private final ChatModel model;
    private final Price price;
    private final Duration timeout;
    private final Guard guard;

    /**
     * @param timeout how long an answer may take
     * @param pause how long the model is left alone after three of five calls have failed
     */
    JudgeModel(ChatModel model, Price price, Duration timeout, Duration pause) {
        this.model = model;
        this.price = price;
        this.timeout = timeout;
        this.guard = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(WINDOW)
                .failureRatio(FAILURES)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /** What it is called. */
    String name() {
        return model.name();
    }

    /** The most that a call may cost, in US dollars. */
    double highestPrice(ChatRequest request) {
        return price.of(new TokenCount(promptTokens(request), request.maxTokens()));
    }

    /**
     * Asks.
     *
     * @throws GenerationException if there is no whole answer
     */
    Reply ask(ChatRequest request) {
        try {
            return guard.get(() -> complete(request), Reply.class);
        } catch (CircuitBreakerOpenException e) {
            throw GenerationException.of(
                    Kind.UNAVAILABLE, "the judge %s is left alone for now: %s".formatted(name(), e.getMessage()), e);
        }
    }

    /**
     * What a judge said.
     *
     * @param text its words
     * @param costUsd what they cost
     */
    record Reply(String text, double costUsd) {}

    private Reply complete(ChatRequest request) {
        Collector collector = new Collector();
        ChatCall call = model.start(request, collector);
        try {
            ChatEnd end = collector.ended.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            String text = collector.text();
            TokenCount counted = end.tokens();
            TokenCount tokens =
                    counted == null ? new TokenCount(promptTokens(request), TokenEstimate.of(text)) : counted;
            return new Reply(text, price.of(tokens));
        } catch (TimeoutException e) {
            throw GenerationException.of(
                    Kind.TIMEOUT, "the judge %s has not answered within %s".formatted(name(), timeout), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GenerationException.of(Kind.UNAVAILABLE, "interrupted while waiting for the judge", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof GenerationException failure
                    ? failure
                    : GenerationException.of(Kind.MALFORMED, "the judge %s broke".formatted(name()), e);
        } finally {
            call.cancel();
        }
    }

    private static long promptTokens(ChatRequest request) {
        return request.messages().stream()
                .mapToLong(message -> TokenEstimate.of(message.text()))
                .sum();
    }

    private static final class Collector implements ChatListener {

        private final StringBuilder text = new StringBuilder();
        private final CompletableFuture<ChatEnd> ended = new CompletableFuture<>();

        @Override
        public void text(String piece) {
            text.append(piece);
        }

        @Override
        public void working() {
            // The time limit ends it.
        }

        @Override
        public void ended(ChatEnd end) {
            ended.complete(end);
        }

        @Override
        public void failed(GenerationException failure) {
            ended.completeExceptionally(failure);
        }

        String text() {
            return text.toString();
        }
    }
}
