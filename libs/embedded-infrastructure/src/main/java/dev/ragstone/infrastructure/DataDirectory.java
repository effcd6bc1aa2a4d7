package dev.ragstone.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** PostgreSQL's files in one directory, brought into a state from which a server can start whatever happened before. */
final class DataDirectory {

    private final Path data;
    private final Path log;
    private final Path complete;

    DataDirectory(Path directory) {
        this.data = directory.resolve("data");
        this.log = directory.resolve("postgres.log");
        this.complete = directory.resolve("complete");
    }

    Path path() {
        return data;
    }

    Path log() {
        return log;
    }

    /** Ends the server that a killed JVM left behind, and drops files of an initialisation that was cut short. */
    void prepare() throws IOException {
        endOrphan();
        if (Files.exists(data) && !Files.exists(complete)) {
            FileUtils.deleteDirectory(data.toFile());
        }
    }

    /** Ends the server that a killed JVM left behind. */
    void endOrphan() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            OrphanServer.find(lines, data).ifPresent(OrphanServer::stop);
        }
        // PostgreSQL would refuse to start if the id in it belongs to an unrelated process by now.
        Files.deleteIfExists(pidFile);
    }

    /** From now on the files are worth keeping. */
    void markComplete() throws IOException {
        if (!Files.exists(complete)) {
            Files.createFile(complete);
        }
    }
}
