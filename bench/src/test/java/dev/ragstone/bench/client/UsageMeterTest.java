package dev.ragstone.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuMeterTest {

    @Test
    void seconds_areReadFromMicrometersNanoseconds() {
        String exposition =
                """
                # HELP process_cpu_time_ns_total The "cpu time" used by the Java Virtual Machine process
                # TYPE process_cpu_time_ns_total counter
                process_cpu_time_ns_total 3.45E10
                process_cpu_usage 0.5
                """;
        assertThat(CpuMeter.parse(exposition)).hasValue(34.5);
    }

    @Test
    void seconds_areEmpty_whereTheMetricIsMissing() {
        assertThat(CpuMeter.parse("process_cpu_usage 0.5\n")).isEmpty();
    }
}
