package dev.ragstone.system.chaos;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An ingestion-service. */
final class IngestionProcess extends ServiceProcess {

    /**
     * Launches it; it may be a while until it is ready.
     *
     * @param repository the repository in which it is packaged
     * @param log where its output goes
     * @param properties its settings, all but the ports
     */
    IngestionProcess(Path repository, Path log, Map<String, String> properties) {
        super("ingestion-service", repository, log, properties);
    }

    /** Records under way. */
    int inFlight() {
        return (int) management().metric("ragstone_documents_in_flight");
    }

    /** Events that it has worked on to their end. */
    int eventsDone() {
        return (int) management().metric("ragstone_document_events_total");
    }

    void awaitEventsDone(int count) {
        await().atMost(LIMIT).until(() -> eventsDone() >= count);
    }

    /** Bytes of the heap that are in use when everything unneeded is gone. */
    long heapInUse() {
        Signals.run(List.of(JavaProgram.path("jcmd"), Long.toString(pid()), "GC.run"));
        return (long) management().metric("jvm_memory_used_bytes{area=\"heap\"");
    }

    /** Halts it where it stands. */
    void suspend() {
        Signals.stop(pid());
    }

    /** Lets it go on as if nothing had been. */
    void proceed() {
        Signals.proceed(pid());
    }
}
