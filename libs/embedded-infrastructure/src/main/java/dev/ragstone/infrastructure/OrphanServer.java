package dev.ragstone.infrastructure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL whose JVM was killed, and which still serves the data directory. */
record OrphanServer(ProcessHandle process) {

    private static final long GRACE_SECONDS = 10;

    /**
     * Finds the server that wrote a {@code postmaster.pid}.
     *
     * @param pidFile its lines, the first of which is the process id
     * @param data the directory that the server must serve; ids are reused, so that the number alone proves nothing
     */
    static Optional<OrphanServer> find(Stream<String> pidFile, Path data) {
        return pidFile.findFirst()
                .map(String::strip)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(process -> serves(process, data))
                .map(OrphanServer::new);
    }

    /** Asks the server to stop, and kills it with its workers where it does not. */
    void stop() {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        process.destroy();
        awaitExit(all);
        all.forEach(ProcessHandle::destroyForcibly);
        awaitExit(all);
    }

    private static void awaitExit(List<ProcessHandle> processes) {
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }
}
