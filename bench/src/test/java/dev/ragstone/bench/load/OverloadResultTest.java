package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.bench.report.OverloadReport;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverloadResultTest {

    private static final long MILLI = 1_000_000;

    @Test
    void step_countsWhatBecameOfRequests_andTimesThemApart() {
        LoadStep step = LoadStep.of(
                Stream.concat(exchanges(6, 10, answered()), exchanges(3, 1, new Reply.Refused(429)))
                        .toList(),
                Duration.ofSeconds(3));

        assertThat(step.offered()).isCloseTo(3, within(1e-9));
        assertThat(step.goodput()).isCloseTo(2, within(1e-9));
        assertThat(step.turnedAway()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(step.failed()).isZero();
        assertThat(step.answerMillis().p99()).isCloseTo(10, within(1e-6));
        assertThat(step.refusalMillis().p99()).isCloseTo(1, within(1e-6));
    }

    @Test
    void result_comparesOverloadWithTheMost_andWithFewRequests() {
        OverloadResult result =
                new OverloadResult(step(5, 5, 5), List.of(step(100, 10, 10), step(200, 12, 10)), step(600, 11, 10));

        assertThat(result.peak()).isCloseTo(12, within(1e-9));
        assertThat(result.goodputKept()).isCloseTo(11.0 / 12, within(1e-9));
        assertThat(result.slowdown()).isCloseTo(2, within(1e-6));
        assertThat(new OverloadReport("all", List.of("so"), result).toMarkdown())
                .contains("91.7 %", "2.0 times");
    }

    private static LoadStep step(int sent, int answered, int millis) {
        return LoadStep.of(
                Stream.concat(
                                exchanges(answered, millis, answered()),
                                exchanges(sent - answered, 1, new Reply.Refused(429)))
                        .toList(),
                Duration.ofSeconds(1));
    }

    private static Stream<Exchange> exchanges(int count, int millis, Reply reply) {
        return IntStream.range(0, count).mapToObj(i -> new Exchange(0, 0, millis * MILLI, reply));
    }

    private static Reply answered() {
        return new Reply.Answered(new ServerTimings(0, 1, 0, 1));
    }
}
