package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.RetrieveRequest;
import dev.ragstone.bench.failure.BenchException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Publishes generated documents of one chunk each until the index has as many as wanted. */
public final class IndexFiller {

    /** Documents are published in sets of so many: as many as one request can tell to be there. */
    private static final int SET = 1_000;

    private final RetrieveClient index;
    private final IngestionRun ingestion;
    private final PrintStream out;

    /** A filler that asks the index what it has, publishes the rest, and tells its progress to {@code out}. */
    public IndexFiller(RetrieveClient index, IngestionRun ingestion, PrintStream out) {
        this.index = index;
        this.ingestion = ingestion;
        this.out = out;
    }

    /**
     * Fills the index up to so many generated chunks; those of an earlier run count.
     *
     * @throws BenchException if a document is not indexed
     */
    public void fill(int chunks) {
        Instant start = Instant.now();
        int published = 0;
        for (int first = 0; first < chunks; first += SET) {
            BenchDocuments set = set(first, Math.min(SET, chunks - first));
            int size = set.documents().size();
            if (count(set) < size) {
                publish(set);
                published += size;
                out.println(ProgressLine.of(
                        published, published + chunks - first - size, Duration.between(start, Instant.now())));
            }
        }
        out.printf("generated chunks in the index: %,d, %,d of them published now%n", chunks, published);
    }

    private void publish(BenchDocuments set) {
        IngestionResult result = ingestion.ingest(set);
        if (!result.failures().isEmpty()) {
            throw new BenchException(
                    "a generated document was not indexed: " + result.failures().getFirst());
        }
    }

    private int count(BenchDocuments set) {
        RetrieveRequest all = new RetrieveRequest("Which notes are there?", SET, SET, "dense", false, set.filter());
        return index.retrieve(all).size();
    }

    private static BenchDocuments set(int first, int count) {
        return new BenchDocuments(
                "filler-%03d".formatted(first / SET), "text/plain", 1, FillerDocuments.of(first, count));
    }
}
