package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.bench.client.RetrieveRequest;
import dev.ragstone.bench.client.StubQueryService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwayBenchIT {

    private static final AwaySettings SETTINGS =
            new AwaySettings(100, 2, Duration.ofMillis(50), Duration.ofMillis(200));

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @Test
    void bothTurnsOfAPair_askTheSame_andTheOtherServiceIsBackBehindEach() throws Exception {
        List<Integer> asked = new ArrayList<>();
        try (StubQueryService service = new StubQueryService(request -> List.of("a"), List.of());
                RetrieveTarget target = RetrieveTarget.ofAnswers(
                        service.address(), List.of(new RetrieveRequest("first", 5, 50, "hybrid", false, Map.of())));
                StopSignal stop = StopSignal.listen()) {
            AwayBench.Absence absence = new AwayBench.Absence() {
                @Override
                public void begin() {
                    asked.add(service.requests().size());
                }

                @Override
                public void end() {
                    asked.add(service.requests().size());
                }
            };
            AwayResult result = new AwayBench(
                            target, absence, SETTINGS, stop, new PrintStream(lines, true, StandardCharsets.UTF_8))
                    .measure();

            assertThat(result.pairs()).hasSize(2).allSatisfy(pair -> {
                assertThat(pair.there().count())
                        .isPositive()
                        .isEqualTo(pair.away().count());
                assertThat(pair.failed()).isZero();
            });
        }
        assertThat(asked.get(1) - asked.get(0)).as("asked while it was away").isEqualTo(asked.get(0));
        assertThat(asked).hasSize(4).isSorted();
        assertThat(lines.toString(StandardCharsets.UTF_8)).contains("pair 2 of 2: p99");
    }
}
