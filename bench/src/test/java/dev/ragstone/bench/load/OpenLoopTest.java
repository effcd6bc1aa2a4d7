package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final Reply ANSWER = new Reply.Answered(new ServerTimings(0, 1, 0, 2));

    @Test
    void requests_areSentWhileEarlierOnesAreUnanswered() {
        List<CompletableFuture<Supplier<Reply>>> unanswered = new ArrayList<>();
        Target answersNothingUntilTheTenth = number -> {
            if (number < 9) {
                unanswered.add(new CompletableFuture<>());
                return unanswered.getLast();
            }
            unanswered.forEach(request -> request.complete(() -> ANSWER));
            return CompletableFuture.completedFuture(() -> ANSWER);
        };
        List<Exchange> exchanges = new OpenLoop(answersNothingUntilTheTenth, () -> false)
                .run(new Arrivals(10_000, 1), Duration.ofMillis(10));
        assertThat(exchanges).hasSizeGreaterThan(10).allSatisfy(exchange -> {
            assertThat(exchange.sent()).isGreaterThanOrEqualTo(exchange.due());
            assertThat(exchange.ended()).isGreaterThanOrEqualTo(exchange.sent());
        });
    }

    @Test
    void everyRequestThatIsDueWithinTheTime_isSent_howeverLateItIs() {
        AtomicInteger sent = new AtomicInteger();
        List<Exchange> exchanges =
                new OpenLoop(answering(sent), () -> false).run(new Arrivals(1_000_000, 1), Duration.ofMillis(10));
        Arrivals again = new Arrivals(1_000_000, 1);
        int due = 0;
        while (again.next() < Duration.ofMillis(10).toNanos()) {
            due++;
        }
        assertThat(exchanges).hasSize(due);
        assertThat(sent).hasValue(due);
    }

    @Test
    void nothingIsSent_onceItIsStopped() {
        AtomicInteger sent = new AtomicInteger();
        List<Exchange> exchanges =
                new OpenLoop(answering(sent), () -> sent.get() == 3).run(new Arrivals(10_000, 1), Duration.ofDays(1));
        assertThat(exchanges).hasSize(3);
    }

    @Test
    void time_countsFromWhenARequestWasDue() {
        Exchange exchange = new Exchange(1_000_000, 3_500_000, 6_000_000, ANSWER);
        assertThat(exchange.millisFromDue()).isEqualTo(5);
        assertThat(exchange.millisFromSending()).isEqualTo(2.5);
        assertThat(exchange.isLate()).isTrue();
        assertThat(new Exchange(1_000_000, 2_000_000, 3_000_000, ANSWER).isLate())
                .isFalse();
    }

    private static Target answering(AtomicInteger sent) {
        return number -> {
            sent.incrementAndGet();
            return CompletableFuture.completedFuture(() -> ANSWER);
        };
    }
}
