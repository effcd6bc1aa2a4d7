package dev.ragstone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.stack.api.Readiness;
import dev.ragstone.stack.process.ProcessIdentity;
import dev.ragstone.stack.process.StackFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack over a real broker and database; the services are stubs. */
class StackIT {

    @TempDir
    private Path directory;

    private StubRepository repository;

    @BeforeEach
    void createRepository() throws IOException {
        repository = new StubRepository(directory);
    }

    @Test
    void start_everythingBuilt_isReadyAndClosedWithoutARest() {
        StackSettings settings = repository.settings();
        Map<String, ProcessIdentity> services;
        try (Stack stack = new Stack(settings, step -> {})) {
            stack.start();
            services = RunningStack.require(repository.data()).services();
            assertThat(services).containsOnlyKeys("ingestion-service", "query-service", "eval-service");
            assertThat(readyServices(settings)).containsExactly(Service.values());
        }
        assertThat(services.values())
                .allSatisfy(process -> assertThat(process.find()).isEmpty());
        assertThat(RunningStack.read(repository.data())).isEmpty();
    }

    @Test
    void restart_afterKill_replacesTheProcess() {
        try (Stack stack = new Stack(repository.settings(), step -> {})) {
            stack.start();
            ProcessIdentity killed = ingestion();

            stack.kill(Service.INGESTION);
            assertThatThrownBy(stack::requireAlive).hasMessageContaining("ingestion-service ended with exit code 137");
            stack.restart(Service.INGESTION);

            stack.requireAlive();
            assertThat(ingestion()).isNotEqualTo(killed);
        }
    }

    @Test
    void start_serviceDies_namesItWithItsLastWordsAndLeavesNothing() throws IOException {
        repository.misbehave(Service.EVAL, "dies");
        try (Stack stack = new Stack(repository.settings(), step -> {})) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContainingAll("eval-service", "exit code 3", StubService.LAST_WORDS);
        }
        assertThat(readyServices(repository.settings())).isEmpty();
    }

    @Test
    void start_portTaken_namesItBeforeAnythingIsStarted() throws IOException {
        StackSettings settings = repository.settings();
        try (ServerSocket taken =
                        new ServerSocket(settings.ports().query().http(), 1, InetAddress.getLoopbackAddress());
                Stack stack = new Stack(settings, step -> {})) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("port %d (query-service) is taken", taken.getLocalPort());
        }
        assertThat(repository.data().resolve("kafka")).doesNotExist();
    }

    @Test
    void start_childOfAKilledStack_isEndedFirst() throws IOException {
        Process child = new ProcessBuilder("sleep", "600").start();
        ProcessIdentity dead = new ProcessIdentity(ProcessHandle.current().pid(), 1);
        new RunningStack(dead, Map.of("query-service", ProcessIdentity.of(child.toHandle())), StackPorts.DEFAULTS)
                .write(repository.data());

        try (Stack stack = new Stack(repository.settings(), step -> {})) {
            stack.start();
            assertThat(child.isAlive()).isFalse();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void start_stackRunsAlready_saysHowToStopIt() {
        new RunningStack(ProcessIdentity.current(), Map.of(), StackPorts.DEFAULTS).write(repository.data());

        try (Stack stack = new Stack(repository.settings(), step -> {})) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContainingAll("runs already", "make stop");
        }
        assertThat(RunningStack.alive(repository.data())).isPresent();
    }

    private ProcessIdentity ingestion() {
        return RunningStack.require(repository.data()).services().get("ingestion-service");
    }

    private static List<Service> readyServices(StackSettings settings) {
        Readiness readiness = new Readiness(Duration.ZERO, () -> {});
        return Stream.of(Service.values())
                .filter(service ->
                        readiness.isReady(settings.ports().of(service).managementApi()))
                .toList();
    }
}
