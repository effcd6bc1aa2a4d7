package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.client.DocumentPublisher;
import dev.ragstone.bench.client.StatusFeed;
import dev.ragstone.bench.client.Usage;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.dataset.CorpusDocument;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.core.index.Outcome;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishes documents and waits until each of them is done, whatever its end. */
public final class IngestionRun {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_READINGS = Duration.ofMillis(500);

    private final String bootstrapServers;
    private final UsageMeter meter;
    private final PrintStream out;

    /** A run against the brokers, with a meter of ingestion-service; progress goes to {@code out}. */
    public IngestionRun(String bootstrapServers, UsageMeter meter, PrintStream out) {
        this.bootstrapServers = bootstrapServers;
        this.meter = meter;
        this.out = out;
    }

    /**
     * Publishes the documents and waits for them.
     *
     * @throws BenchException if nothing is done for minutes on end, or a service cannot be reached
     */
    public IngestionResult ingest(BenchDocuments documents) {
        return ingest(documents, List.of());
    }

    /**
     * Publishes the documents with poison spread evenly among them, and waits until all documents are done and all poison
     * has become dead letters. The time ends with the last document, what was used with the last dead letter.
     *
     * @throws BenchException if nothing is done for minutes on end, or a service cannot be reached
     */
    public IngestionResult ingest(BenchDocuments documents, List<PoisonRecord> poison) {
        Set<String> keys = documents.documents().stream()
                .map(document -> documents.name(document).key())
                .collect(Collectors.toSet());
        Progress progress = new Progress(keys, documents.version());
        try (StatusFeed feed = StatusFeed.open(bootstrapServers);
                DocumentPublisher publisher = new DocumentPublisher(bootstrapServers)) {
            Usage before = meter.read();
            Instant start = Instant.now();
            publish(publisher, documents, poison);
            await(progress, feed, start);
            Duration elapsed = Duration.between(start, Instant.now());
            return result(progress, elapsed, usageSince(before, poison.size()));
        }
    }

    private static void publish(DocumentPublisher publisher, BenchDocuments documents, List<PoisonRecord> poison) {
        int total = documents.documents().size();
        int poisoned = 0;
        for (int i = 0; i < total; i++) {
            CorpusDocument document = documents.documents().get(i);
            publisher.publish(documents.name(document), documents.event(document));
            while (poisoned < poison.size() && (long) poisoned * total <= (long) i * poison.size()) {
                PoisonRecord record = poison.get(poisoned++);
                publisher.publish(record.key(), record.value().getBytes(StandardCharsets.UTF_8));
            }
        }
        publisher.flush();
    }

    private Usage usageSince(Usage before, int deadLetters) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Usage usage = meter.read().since(before);
        while (usage.deadLetters().orElse(0) < deadLetters) {
            if (Instant.now().isAfter(deadline)) {
                throw new BenchException("%d records should be dead letters, but ingestion-service counts %.0f"
                        .formatted(deadLetters, usage.deadLetters().orElse(0)));
            }
            pause();
            usage = meter.read().since(before);
        }
        return usage;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_READINGS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private void await(Progress progress, StatusFeed feed, Instant start) {
        Instant lastChange = Instant.now();
        Instant lastLine = start;
        while (!progress.isComplete()) {
            int done = progress.done();
            feed.next().forEach(progress::accept);
            Instant now = Instant.now();
            lastChange = progress.done() > done ? now : lastChange;
            if (Duration.between(lastChange, now).compareTo(PATIENCE) > 0) {
                throw new BenchException(
                        "no document was finished for %d minutes, %d of %d are missing: see the log of ingestion-service"
                                .formatted(PATIENCE.toMinutes(), progress.total() - progress.done(), progress.total()));
            }
            if (progress.isComplete() || Duration.between(lastLine, now).compareTo(BETWEEN_LINES) > 0) {
                out.println(ProgressLine.of(progress.done(), progress.total(), Duration.between(start, now)));
                lastLine = now;
            }
        }
    }

    private static IngestionResult result(Progress progress, Duration elapsed, Usage usage) {
        return new IngestionResult(
                progress.total(),
                progress.count(Outcome.INDEXED),
                progress.count(Outcome.UNCHANGED),
                progress.failures(),
                progress.chunksEmbedded(),
                elapsed,
                usage);
    }
}
