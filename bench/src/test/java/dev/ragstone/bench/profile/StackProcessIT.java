package dev.ragstone.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackProcessIT {

    private static final long PID = ProcessHandle.current().pid();

    @TempDir
    private Path stack;

    @Test
    void processOfTheService_isTheOneTheStackNames() throws IOException {
        running(PID, 8080);
        assertThat(StackProcess.ofQuery(URI.create("http://127.0.0.1:8080"), stack))
                .isEqualTo(PID);
        assertThat(StackProcess.ofEvaluation(URI.create("http://127.0.0.1:8080"), stack))
                .isEqualTo(PID);
    }

    @Test
    void serviceElsewhere_isNotTakenForTheStacks() throws IOException {
        running(PID, 8080);
        assertThatThrownBy(() -> StackProcess.ofQuery(URI.create("http://127.0.0.1:18080"), stack))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("18080");
    }

    @Test
    void stackThatDoesNotRun_isNamed() throws IOException {
        assertThatThrownBy(() -> StackProcess.ofQuery(URI.create("http://127.0.0.1:8080"), stack))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining(stack.toString());
        running(Integer.MAX_VALUE, 8080);
        assertThatThrownBy(() -> StackProcess.ofQuery(URI.create("http://127.0.0.1:8080"), stack))
                .isInstanceOf(BenchException.class);
    }

    private void running(long pid, int port) throws IOException {
        Files.writeString(
                stack.resolve("running.json"),
                """
                {"services": {"query-service": {"pid": %1$d}, "eval-service": {"pid": %1$d}}, "ports": {"query": {"http": %2$d}}}
                """
                        .formatted(pid, port));
    }
}
