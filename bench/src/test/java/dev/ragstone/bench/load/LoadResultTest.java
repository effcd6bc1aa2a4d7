package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.bench.failure.BenchException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LoadResultTest {

    private static final Consumption NOTHING = new Consumption(OptionalDouble.empty(), 0, OptionalDouble.empty());

    @Test
    void requestsThatWereNotAnswered_areCountedByTheirEnd_andLeftOutOfTheTimes() {
        LoadResult result = result(List.of(
                exchange(4, answered(0.5, 2, 3)),
                exchange(6, answered(0.5, 4, 4.75)),
                exchange(5_000, new Reply.TimedOut()),
                exchange(1, new Reply.Refused(503)),
                exchange(1, new Reply.Refused(503)),
                exchange(1, new Reply.Degraded("[\"embedding\"]")),
                exchange(1, new Reply.Broken("ConnectException"))));
        assertThat(result.requests()).isEqualTo(7);
        assertThat(result.answered()).isEqualTo(2);
        assertThat(result.failures())
                .isEqualTo(Map.of("timed out", 1, "HTTP 503", 2, "without [\"embedding\"]", 1, "ConnectException", 1));
        assertThat(result.latencies().fromDue().count()).isEqualTo(2);
        assertThat(result.latencies().fromDue().max()).isCloseTo(6, within(1e-9));
        assertThat(result.rate()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void whatIsBesideTheStages_isTakenRequestByRequest() {
        LoadResult result = result(List.of(exchange(4, answered(0.5, 2, 3)), exchange(6, answered(0.5, 4, 4.75))));
        assertThat(result.latencies().besideStages().max()).isCloseTo(0.5, within(1e-9));
        assertThat(result.latencies().besideStages().p50()).isCloseTo(0.375, within(1e-9));
        assertThat(result.latencies().retrieve().max()).isEqualTo(4);
    }

    @Test
    void nothingAnswered_isAnError_thatSaysHowTheRequestsEnded() {
        assertThatThrownBy(() -> result(List.of(exchange(1, new Reply.Refused(503)))))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("HTTP 503");
    }

    private static LoadResult result(List<Exchange> exchanges) {
        return LoadResult.of(exchanges, Duration.ofSeconds(10), NOTHING);
    }

    private static Exchange exchange(int millis, Reply reply) {
        return new Exchange(0, 0, millis * 1_000_000L, reply);
    }

    private static Reply answered(double embed, double retrieve, double total) {
        return new Reply.Answered(new ServerTimings(embed, retrieve, 0, total));
    }
}
