package dev.ragstone.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.events.EventJson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilerIT {

    @TempDir
    private Path folder;

    @Test
    void timeOfAProcess_isPartedByWhatItRuns() {
        CpuBreakdown cpu = new Profiler(ProcessHandle.current().pid(), folder.resolve("new/load.jfr"))
                .profile(() -> new Profiler.Load(10, parseForHalfASecond() / 10));
        assertThat(cpu.requests()).isEqualTo(10);
        assertThat(cpu.samples()).isPositive();
        assertThat(cpu.millis(Part.JSON)).isGreaterThan(cpu.millis(Part.PIPELINE) + cpu.millis(Part.THREADS));
        assertThat(folder.resolve("new/load.jfr")).isNotEmptyFile();
    }

    @Test
    void absentProcess_isNamed() {
        assertThatThrownBy(() -> new Profiler(Integer.MAX_VALUE, folder.resolve("load.jfr"))
                        .profile(() -> new Profiler.Load(1, 1)))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("jcmd")
                .hasMessageContaining(Integer.toString(Integer.MAX_VALUE));
    }

    /** Milliseconds of processor time that were used. */
    private static double parseForHalfASecond() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        String json =
                EventJson.mapper().createArrayNode().add("text".repeat(20_000)).toString();
        while (threads.getCurrentThreadCpuTime() - start
                < Duration.ofMillis(500).toNanos()) {
            parse(json);
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void parse(String json) {
        try {
            JsonNode parsed = EventJson.mapper().readTree(json);
            assertThat(parsed.isArray()).isTrue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
