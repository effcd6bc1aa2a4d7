package dev.ragstone.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class UsageMeterTest {

    @Test
    void seconds_areReadFromMicrometersNanoseconds() {
        String exposition =
                """
                # HELP process_cpu_time_ns_total The "cpu time" used by the Java Virtual Machine process
                # TYPE process_cpu_time_ns_total counter
                process_cpu_time_ns_total 3.45E10
                process_cpu_usage 0.5
                """;
        assertThat(UsageMeter.parse(exposition).cpuSeconds()).hasValue(34.5);
    }

    @Test
    void counters_areSummedOverTheirSeries_withoutExemplars() {
        String exposition =
                """
                ragstone_chunks_total{outcome="reused"} 3.0
                ragstone_chunks_total{outcome="embedded"} 7002.0 # {span_id="6d",trace_id="cd"} 1.0 1795660199.248
                ragstone_document_dead_letters_total{stage="intake"} 3.0
                ragstone_document_dead_letters_total{stage="parse"} 1.0
                """;
        Usage usage = UsageMeter.parse(exposition);
        assertThat(usage.chunksEmbedded()).hasValue(7002);
        assertThat(usage.deadLetters()).hasValue(4);
    }

    @Test
    void whatIsMissing_isEmpty() {
        Usage usage = UsageMeter.parse("process_cpu_usage 0.5\n");
        assertThat(usage.cpuSeconds()).isEmpty();
        assertThat(usage.chunksEmbedded()).isEmpty();
        assertThat(usage.deadLetters()).isEmpty();
    }

    @Test
    void growth_countsFromNothing_whereTheCounterIsNew() {
        Usage before = UsageMeter.parse("process_cpu_time_ns_total 1.0E9\n");
        Usage after = UsageMeter.parse(
                "process_cpu_time_ns_total 3.0E9\nragstone_document_dead_letters_total{stage=\"intake\"} 2.0\n");
        Usage growth = after.since(before);
        assertThat(growth).isEqualTo(new Usage(OptionalDouble.of(2), OptionalDouble.empty(), OptionalDouble.of(2)));
        assertThat(growth.plus(growth).deadLetters()).hasValue(4);
    }

    @Test
    void growthOfCpu_isEmpty_whereTheFirstReadingIsMissing() {
        Usage after = UsageMeter.parse("process_cpu_time_ns_total 3.0E9\n");
        assertThat(after.since(UsageMeter.parse("")).cpuSeconds()).isEmpty();
    }
}
