package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.dataset.CorpusDocument;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what poison costs the good documents. Phases with and without take turns, and the one that begins changes with
 * every round, so that what slows the machine down for a while, or speeds the service up, meets both alike.
 */
public final class PoisonBench {

    private final IngestionRun run;
    private final PrintStream out;

    /** A bench that publishes with this run. */
    public PoisonBench(IngestionRun run, PrintStream out) {
        this.run = run;
        this.out = out;
    }

    /**
     * The rounds.
     *
     * @param documents good documents; each phase takes as many
     * @param rounds how many rounds of two phases
     * @param share poison for each good document, 0.01 for one of a hundred
     */
    public List<PoisonRound> measure(List<CorpusDocument> documents, int rounds, double share) {
        int size = documents.size() / (2 * rounds);
        List<PoisonRound> results = new ArrayList<>(rounds);
        for (int round = 0; round < rounds; round++) {
            List<CorpusDocument> first = documents.subList(2 * round * size, (2 * round + 1) * size);
            List<CorpusDocument> second = documents.subList((2 * round + 1) * size, 2 * (round + 1) * size);
            out.printf("round %d of %d%n", round + 1, rounds);
            if (round % 2 == 0) {
                IngestionResult clean = phase(first, round, 0);
                results.add(new PoisonRound(clean, phase(second, round, share)));
            } else {
                IngestionResult poisoned = phase(first, round, share);
                results.add(new PoisonRound(phase(second, round, 0), poisoned));
            }
        }
        return results;
    }

    private IngestionResult phase(List<CorpusDocument> documents, int round, double share) {
        int count = share == 0 ? 0 : Math.max(1, (int) Math.round(documents.size() * share));
        List<PoisonRecord> poison = PoisonRecords.of(
                round * count, count, "bench-poison/" + documents.getFirst().id());
        return run.ingest(new BenchDocuments("generated", "text/plain", 1, documents), poison);
    }
}
