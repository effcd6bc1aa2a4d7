package dev.ragstone.bench.quality;

import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.RetrieveRequest;
import dev.ragstone.bench.dataset.JudgedQuery;
import dev.ragstone.bench.ingestion.BenchDocuments;
import dev.ragstone.bench.statistics.Latency;
import dev.ragstone.bench.statistics.Measure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks every question in every mode and measures the answers against the judgements. */
public final class QualityBench {

    private final RetrieveClient client;
    private final QualitySettings settings;
    private final ChunkTexts seen;
    private final PrintStream out;

    /** A bench against one service; it keeps the chunks it meets in {@code seen} and tells its progress to {@code out}. */
    public QualityBench(RetrieveClient client, QualitySettings settings, ChunkTexts seen, PrintStream out) {
        this.client = client;
        this.settings = settings;
        this.seen = seen;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param documents the set, already indexed
     * @param queries the questions, at least one
     */
    public QualityResult measure(BenchDocuments documents, List<JudgedQuery> queries) {
        Map<Mode, Scores> scores = new EnumMap<>(Mode.class);
        List<ModeResult> results = new ArrayList<>();
        for (Mode mode : modes(queries)) {
            out.printf("asking %d questions, mode %s%n", queries.size(), mode.label());
            Scores ofMode = new Scores(queries, rankings(mode, documents, queries));
            scores.put(mode, ofMode);
            results.add(new ModeResult(mode, ofMode.estimates(), latency(mode, documents, queries)));
        }
        return new QualityResult(queries.size(), results, differences(scores));
    }

    /** All modes; where nothing was said before any question, those without a conversation. */
    private static List<Mode> modes(List<JudgedQuery> queries) {
        boolean isConversational =
                queries.stream().anyMatch(query -> !query.conversation().isEmpty());
        return Stream.of(Mode.values())
                .filter(mode -> isConversational || !mode.hasConversation())
                .toList();
    }

    private List<List<String>> rankings(Mode mode, BenchDocuments documents, List<JudgedQuery> queries) {
        List<List<String>> rankings = new ArrayList<>();
        for (JudgedQuery query : queries) {
            var passages = client.retrieve(request(query, mode, documents, settings.topK(), settings.candidates()));
            seen.add(passages);
            rankings.add(DocumentRanking.of(passages, documents.prefix()));
        }
        return rankings;
    }

    private Latency latency(Mode mode, BenchDocuments documents, List<JudgedQuery> queries) {
        List<JudgedQuery> timed = queries.subList(0, Math.min(settings.latencyQueries(), queries.size()));
        double[] millis = new double[timed.size()];
        for (int i = 0; i < millis.length; i++) {
            RetrieveRequest request = request(
                    timed.get(i), mode, documents, QualitySettings.TIMED_TOP_K, QualitySettings.TIMED_CANDIDATES);
            long start = System.nanoTime();
            client.retrieve(request);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return Latency.of(millis);
    }

    private RetrieveRequest request(JudgedQuery query, Mode mode, BenchDocuments documents, int topK, int candidates) {
        return new RetrieveRequest(
                query.text(),
                mode.hasConversation() ? query.conversation() : List.of(),
                topK,
                candidates,
                mode.wireName(),
                mode.isReranked(),
                documents.filter());
    }

    private static List<Difference> differences(Map<Mode, Scores> scores) {
        List<Difference> differences = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            scores.forEach((mode, mine) -> scores.forEach((other, theirs) -> {
                if (mode.rivals().contains(other)) {
                    differences.add(new Difference(measure, mode, other, mine.above(theirs, measure)));
                }
            }));
        }
        return differences;
    }
}
