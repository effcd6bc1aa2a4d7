package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.RetrieveRequest;
import dev.ragstone.bench.client.StubQueryService;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.failure.BenchException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadBenchIT {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final LoadSettings SETTINGS = new LoadSettings(100, SHORT, SHORT, Duration.ZERO);

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @Test
    void requestsAreMeasured_afterEachQuestionWasAskedAndTheServiceIsWarm() throws Exception {
        try (StubQueryService service = new StubQueryService(request -> List.of("a"), List.of());
                JsonHttp http = new JsonHttp();
                RetrieveTarget target = target(service);
                StopSignal stop = StopSignal.listen()) {
            LoadBench bench = bench(service, http, target, stop);
            bench.warmUp();
            int unmeasured = service.requests().size();
            LoadResult result = bench.measure();
            assertThat(result.answered())
                    .isPositive()
                    .isEqualTo(service.requests().size() - unmeasured);
            assertThat(result.failures()).isEmpty();
            assertThat(result.latencies().total().p50()).isEqualTo(3);
            assertThat(result.consumption().serviceCpuMillis()).hasValue(1000);
            assertThat(result.consumption().benchCpuMillis()).isPositive();
        }
        assertThat(lines.toString(StandardCharsets.UTF_8)).contains("asking 2 questions once");
    }

    @Test
    void questionThatIsNotAnswered_endsTheBenchAtOnce() throws Exception {
        try (StubQueryService service = new StubQueryService(request -> null, List.of());
                JsonHttp http = new JsonHttp();
                RetrieveTarget target = target(service);
                StopSignal stop = StopSignal.listen()) {
            assertThatThrownBy(bench(service, http, target, stop)::warmUp)
                    .isInstanceOf(BenchException.class)
                    .hasMessageContaining("HTTP 500");
            assertThat(service.requests()).hasSize(1);
        }
    }

    private static RetrieveTarget target(StubQueryService service) {
        return new RetrieveTarget(
                service.address(),
                List.of(
                        new RetrieveRequest("first", 5, 50, "hybrid", false, Map.of()),
                        new RetrieveRequest("second", 5, 50, "hybrid", false, Map.of())));
    }

    private LoadBench bench(StubQueryService service, JsonHttp http, RetrieveTarget target, StopSignal stop) {
        UsageMeter meter = new UsageMeter(http, service.address().resolve("/metrics"));
        return new LoadBench(target, meter, SETTINGS, stop, new PrintStream(lines, true, StandardCharsets.UTF_8));
    }
}
