package dev.ragstone.bench.report;

import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.IngestionResult;
import dev.ragstone.bench.ingestion.Reingestion;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of an ingestion bench.
 *
 * @param method how it was measured, one sentence each
 * @param ingestion how the documents came in
 * @param share what that cost beside the model alone
 * @param reingestion what the same documents cost when they came again; null if they did not
 */
public record IngestionReport(
        List<String> method, IngestionResult ingestion, EmbeddingShare share, @Nullable Reingestion reingestion)
        implements Report {

    public IngestionReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "ingestion";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Ingestion of %d generated documents".formatted(ingestion.documents()),
                IngestionSection.markdown(ingestion, share),
                reingestion == null
                        ? "The documents were published once."
                        : again(reingestion).toMarkdown(),
                "Method:\n- " + String.join("\n- ", method));
    }

    private static Table again(Reingestion both) {
        return new Table(
                List.of("the same documents, unchanged", "first", "again"),
                List.of(
                        row("  indexed", both, result -> Cells.count(result.indexed())),
                        row("  unchanged", both, result -> Cells.count(result.unchanged())),
                        row(
                                "chunks embedded",
                                both,
                                result -> Cells.count(result.usage().chunksEmbedded())),
                        row("CPU ms/document", both, result -> Cells.millis(result.cpuSecondsPerDocument())),
                        row("documents/s", both, result -> Cells.decimals(1, result.documentsPerSecond())),
                        List.of("times faster, by CPU", "1", Cells.times(both.timesByCpu())),
                        List.of(
                                "times faster, by the clock",
                                "1",
                                Cells.times(OptionalDouble.of(both.timesByClock())))));
    }

    private static List<String> row(String name, Reingestion both, Function<IngestionResult, String> cell) {
        return List.of(name, cell.apply(both.first()), cell.apply(both.again()));
    }
}
