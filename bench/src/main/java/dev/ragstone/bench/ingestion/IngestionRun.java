package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.client.CpuMeter;
import dev.ragstone.bench.client.DocumentPublisher;
import dev.ragstone.bench.client.StatusFeed;
import dev.ragstone.bench.dataset.CorpusDocument;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.core.index.Outcome;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishes documents and waits until each of them is done, whatever its end. */
public final class IngestionRun {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final String bootstrapServers;
    private final CpuMeter cpu;
    private final PrintStream out;

    /** A run against the brokers, with a meter of ingestion-service; progress goes to {@code out}. */
    public IngestionRun(String bootstrapServers, CpuMeter cpu, PrintStream out) {
        this.bootstrapServers = bootstrapServers;
        this.cpu = cpu;
        this.out = out;
    }

    /**
     * Publishes the documents and waits for them.
     *
     * @throws BenchException if nothing is done for minutes on end, or a service cannot be reached
     */
    public IngestionResult ingest(BenchDocuments documents) {
        Set<String> keys = documents.documents().stream()
                .map(document -> documents.name(document).key())
                .collect(Collectors.toSet());
        Progress progress = new Progress(keys, documents.version());
        try (StatusFeed feed = StatusFeed.open(bootstrapServers);
                DocumentPublisher publisher = new DocumentPublisher(bootstrapServers)) {
            OptionalDouble before = cpu.seconds();
            Instant start = Instant.now();
            for (CorpusDocument document : documents.documents()) {
                publisher.publish(documents.name(document), documents.event(document));
            }
            publisher.flush();
            await(progress, feed, start);
            return result(progress, Duration.between(start, Instant.now()), before, cpu.seconds());
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

    private static IngestionResult result(
            Progress progress, Duration elapsed, OptionalDouble cpuBefore, OptionalDouble cpuAfter) {
        OptionalDouble cpuSeconds = cpuBefore.isPresent() && cpuAfter.isPresent()
                ? OptionalDouble.of(cpuAfter.getAsDouble() - cpuBefore.getAsDouble())
                : OptionalDouble.empty();
        return new IngestionResult(
                progress.total(),
                progress.count(Outcome.INDEXED),
                progress.count(Outcome.UNCHANGED),
                progress.failures(),
                progress.chunksEmbedded(),
                elapsed,
                cpuSeconds);
    }
}
