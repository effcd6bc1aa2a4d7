package dev.ragstone.stack.documents;

import dev.ragstone.stack.api.DocumentStatus;
import dev.ragstone.stack.api.IngestionApi;
import dev.ragstone.stack.api.Pause;
import dev.ragstone.stack.process.StackFailure;
import dev.ragstone.stack.terminal.ProgressLine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Watches the ingestion-service until it has dealt with what was published. */
public final class IndexingWatch {

    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final IngestionApi ingestion;
    private final Runnable requireAlive;
    private final Duration patience;

    /**
     * @param ingestion the service to ask
     * @param requireAlive throws if waiting has become pointless
     * @param patience how long to wait for the next document
     */
    public IndexingWatch(IngestionApi ingestion, Runnable requireAlive, Duration patience) {
        this.ingestion = ingestion;
        this.requireAlive = requireAlive;
        this.patience = patience;
    }

    /**
     * Returns when all events have been dealt with.
     *
     * @param published when each document was published, by id
     * @param progress shown while waiting
     * @return the reasons of those that failed, by id
     * @throws StackFailure if nothing happens for too long
     */
    public Map<String, String> await(Map<String, Instant> published, ProgressLine progress) {
        Map<String, Instant> pending = new HashMap<>(published);
        Map<String, String> failed = new TreeMap<>();
        Instant lastSuccess = Instant.now();
        while (true) {
            int before = pending.size();
            pending.entrySet().removeIf(event -> isDone(event, failed));
            progress.update(published.size() - pending.size(), published.size());
            if (pending.isEmpty()) {
                return failed;
            }
            requireAlive.run();
            Instant now = Instant.now();
            lastSuccess = pending.size() < before ? now : lastSuccess;
            if (lastSuccess.plus(patience).isBefore(now)) {
                throw stuck(pending);
            }
            Pause.of(INTERVAL);
        }
    }

    private boolean isDone(Map.Entry<String, Instant> event, Map<String, String> failed) {
        Optional<DocumentStatus> status =
                ingestion.status(event.getKey()).filter(found -> found.isAfter(event.getValue()));
        status.filter(DocumentStatus::isFailed).ifPresent(found -> failed.put(event.getKey(), found.reason()));
        return status.isPresent();
    }

    private StackFailure stuck(Map<String, Instant> pending) {
        return new StackFailure(
                "ingestion made no progress for %d s; %d documents are waiting, among them %s; the log of the ingestion-service may say why"
                        .formatted(
                                patience.toSeconds(),
                                pending.size(),
                                pending.keySet().stream().sorted().findFirst().orElse("none")));
    }
}
