package dev.ragstone.system.chaos;

import static org.awaitility.Awaitility.await;

import dev.ragstone.infrastructure.FreePorts;
import dev.ragstone.stack.process.ChildProcess;
import dev.ragstone.stack.process.PortCheck;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real server in a process of its own, which can be killed and started again on what it has written. */
final class QdrantProcess implements QdrantServer {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Path binary;
    private final Path folder;
    private final int port = FreePorts.any();
    private final int httpPort = FreePorts.any();
    private ChildProcess process;

    private QdrantProcess(Path binary, Path folder) {
        this.binary = binary;
        this.folder = folder;
        this.process = launch();
    }

    static QdrantProcess start(Path binary, Path folder) {
        QdrantProcess server = new QdrantProcess(binary, folder);
        try {
            server.awaitServing();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Kills it and starts another one in its place. */
    void kill() {
        process.kill();
        process = launch();
        awaitServing();
    }

    @Override
    public void close() {
        process.close();
    }

    private ChildProcess launch() {
        List<String> command = List.of(
                "env",
                // It leaves a mark of its first start where it stands.
                "--chdir=" + folder,
                "QDRANT__SERVICE__HOST=127.0.0.1",
                "QDRANT__SERVICE__HTTP_PORT=" + httpPort,
                "QDRANT__SERVICE__GRPC_PORT=" + port,
                "QDRANT__STORAGE__STORAGE_PATH=" + folder.resolve("storage"),
                "QDRANT__STORAGE__SNAPSHOTS_PATH=" + folder.resolve("snapshots"),
                "QDRANT__TELEMETRY_DISABLED=true",
                binary.toString());
        return ChildProcess.start("qdrant", command, folder.resolve("qdrant.log"));
    }

    private void awaitServing() {
        await().atMost(LIMIT).until(() -> {
            process.requireAlive();
            return PortCheck.isTaken(port);
        });
    }
}
