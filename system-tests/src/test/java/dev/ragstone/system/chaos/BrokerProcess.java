package dev.ragstone.system.chaos;

import static org.awaitility.Awaitility.await;

import dev.ragstone.infrastructure.FreePorts;
import dev.ragstone.stack.process.ChildProcess;
import dev.ragstone.stack.process.LogTail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A broker in a process of its own, on a port and a folder that outlive the process. */
final class BrokerProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path folder;
    private final int port = FreePorts.any();
    private int starts;
    private ChildProcess process;

    /** Launches it; it may be a while until it serves. */
    BrokerProcess(Path folder) {
        this.folder = folder;
        this.process = launch();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void awaitServing() {
        await().atMost(LIMIT).until(() -> {
            process.requireAlive();
            return LogTail.of(log(), 1).contains(BrokerMain.READY);
        });
    }

    /** Ends it as a crash would, and starts it again. */
    void kill() {
        process.kill();
        process = launch();
        awaitServing();
    }

    /** Ends it as an operator would, and starts it again. */
    void restart() {
        process.close();
        process = launch();
        awaitServing();
    }

    @Override
    public void close() {
        // Nobody needs its data any more.
        process.kill();
    }

    private ChildProcess launch() {
        starts++;
        List<String> command = List.of(
                JavaProgram.path("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // It is started so often that what the better compiler gains is never paid back.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                folder.resolve("kafka").toString(),
                Integer.toString(port));
        return ChildProcess.start("broker", command, log());
    }

    private Path log() {
        return folder.resolve("broker-%d.log".formatted(starts));
    }
}
