package dev.ragstone.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.infrastructure.FreePorts;
import dev.ragstone.stack.process.ChildProcess;
import dev.ragstone.system.HttpApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service as it is packaged, in a process of its own; its ports outlive the process. */
class ServiceProcess {

    static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String MAX_HEAP = "-Xmx512m";

    private final String name;
    private final Path program;
    private final Path log;
    private final Map<String, String> properties;
    private final int httpPort = FreePorts.any();
    private final Management management = new Management(FreePorts.any());
    private ChildProcess process;

    /**
     * Launches it; it may be a while until it is ready.
     *
     * @param name the service, such as {@code eval-service}
     * @param repository the repository in which it is packaged
     * @param log where its output goes
     * @param properties its settings, all but the ports
     */
    ServiceProcess(String name, Path repository, Path log, Map<String, String> properties) {
        this.name = name;
        this.program = repository.resolve(name + "/target/quarkus-app/quarkus-run.jar");
        this.log = log;
        this.properties = Map.copyOf(properties);
        this.process = launch();
    }

    HttpApi api() {
        return new HttpApi(httpPort);
    }

    Management management() {
        return management;
    }

    long pid() {
        return process.identity().pid();
    }

    void awaitReady() {
        await().atMost(LIMIT).until(() -> {
            process.requireAlive();
            return management.isReady();
        });
    }

    /** Returns when it says by itself that it cannot do its work. */
    void awaitUnready() {
        await().atMost(LIMIT).until(() -> !management.isReady());
        process.requireAlive();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a crash would, and starts it again. */
    void killAndRestart() {
        kill();
        process = launch();
        awaitReady();
    }

    /** Ends it as a crash would, even if it is halted. */
    void kill() {
        process.kill();
    }

    /** Asks it to end, as an operator would; returns when it has, which must not be by a crash. */
    void stop() {
        process.close();
        assertThat(crashReport()).as("report of a crash of the JVM").doesNotExist();
    }

    private ChildProcess launch() {
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.path("java"),
                MAX_HEAP,
                "-XX:+UseSerialGC",
                // It is started so often that what the better compiler gains is never paid back.
                "-XX:TieredStopAtLevel=1",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=" + crashReport(),
                "-Dquarkus.http.port=" + httpPort,
                "-Dquarkus.management.port=" + management.port()));
        properties.forEach((name, value) -> command.add("-D" + name + '=' + value));
        command.addAll(List.of("-jar", program.toString()));
        return ChildProcess.start(name, command, log);
    }

    private Path crashReport() {
        return log.resolveSibling(log.getFileName() + ".crash");
    }
}
