package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.client.DocumentPublisher;
import dev.ragstone.bench.client.StatusFeed;
import dev.ragstone.bench.dataset.CorpusDocument;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.statistics.Latency;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.StatusEvent;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Publishes a backfill of one tenant and meanwhile, one after another, updates of a document of another tenant. */
public final class FairnessBench {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final String bootstrapServers;
    private final PrintStream out;
    private final String run = Long.toString(System.currentTimeMillis());
    private final DocumentId update = new DocumentId("bench-small", "news/" + run);
    private int version;
    private int done;

    /** A bench against the brokers; progress goes to {@code out}. */
    public FairnessBench(String bootstrapServers, PrintStream out) {
        this.bootstrapServers = bootstrapServers;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param backfill documents of the tenant with much to publish
     * @param updates how many updates of the other tenant are measured, before and during the backfill each
     * @param toTheEnd whether to wait for the end of the backfill
     * @throws BenchException if the backfill ended before the updates did, or nothing comes to an end
     */
    public FairnessResult measure(List<CorpusDocument> backfill, int updates, boolean toTheEnd) {
        try (StatusFeed feed = StatusFeed.open(bootstrapServers);
                DocumentPublisher publisher = new DocumentPublisher(bootstrapServers)) {
            measure(publisher, feed, 2);
            double[] alone = measure(publisher, feed, updates);
            out.printf("publishing %,d documents of one tenant%n", backfill.size());
            Instant start = Instant.now();
            backfill.forEach(document -> publisher.publish(name(document), event(document)));
            publisher.flush();
            double[] beside = measure(publisher, feed, updates);
            int doneMeanwhile = done;
            if (doneMeanwhile >= backfill.size()) {
                throw new BenchException(
                        "the backfill was done before the updates were: publish more documents, or fewer updates");
            }
            if (toTheEnd) {
                awaitBackfill(feed, backfill.size(), start);
            }
            return new FairnessResult(
                    backfill.size(),
                    Latency.of(alone),
                    Latency.of(beside),
                    Latency.slowest(beside),
                    doneMeanwhile,
                    beside[0],
                    toTheEnd ? Duration.between(start, Instant.now()) : null);
        }
    }

    private double[] measure(DocumentPublisher publisher, StatusFeed feed, int updates) {
        double[] millis = new double[updates];
        for (int i = 0; i < updates; i++) {
            long begin = System.nanoTime();
            publisher.publish(update, updated(++version));
            publisher.flush();
            awaitUpdate(feed);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        return millis;
    }

    private void awaitUpdate(StatusFeed feed) {
        Instant deadline = Instant.now().plus(PATIENCE);
        boolean seen = false;
        while (!seen) {
            requireBefore(deadline, "update " + version);
            for (StatusEvent status : feed.next()) {
                seen |= isUpdate(status);
                count(status);
            }
        }
    }

    private void awaitBackfill(StatusFeed feed, int total, Instant start) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Instant lastLine = Instant.EPOCH;
        while (done < total) {
            requireBefore(deadline, "the backfill");
            feed.next().forEach(this::count);
            Instant now = Instant.now();
            if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) > 0) {
                out.println(ProgressLine.of(done, total, Duration.between(start, now)));
                lastLine = now;
            }
        }
    }

    private static void requireBefore(Instant deadline, String what) {
        if (Instant.now().isAfter(deadline)) {
            throw new BenchException("%s did not come to its end within %d minutes: see the log of ingestion-service"
                    .formatted(what, PATIENCE.toMinutes()));
        }
    }

    private boolean isUpdate(StatusEvent status) {
        Long indexed = status.indexedVersion();
        return status.tenant().equals(update.tenant())
                && status.id().equals(update.value())
                && indexed != null
                && indexed == version;
    }

    private void count(StatusEvent status) {
        boolean ours = status.tenant().equals("bench-large") && status.id().startsWith(run);
        done += ours && status.outcome() == Outcome.INDEXED ? 1 : 0;
    }

    private DocumentId name(CorpusDocument document) {
        return new DocumentId("bench-large", run + '/' + document.id());
    }

    private DocumentData event(CorpusDocument document) {
        DocumentId id = name(document);
        return DocumentData.builder(id.tenant(), id.value())
                .version(1)
                .title(document.title())
                .contentType("text/plain")
                .content(document.text())
                .build();
    }

    private DocumentData updated(int number) {
        return DocumentData.builder(update.tenant(), update.value())
                .version(number)
                .contentType("text/plain")
                .content("News, edition %d.".formatted(number))
                .build();
    }
}
