package dev.ragstone.bench.report;

import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.IngestionResult;
import java.util.List;

/** How documents became searchable, as a section of a report. */
final class IngestionSection {

    private IngestionSection() {}

    static String markdown(IngestionResult result, EmbeddingShare share) {
        Table table = new Table(
                List.of("ingestion", "value"),
                List.of(
                        List.of("documents published", Cells.count(result.documents())),
                        List.of("  indexed now", Cells.count(result.indexed())),
                        List.of("  indexed before", Cells.count(result.unchanged())),
                        List.of(
                                "  ended otherwise",
                                Cells.count(result.failures().size())),
                        List.of("chunks indexed now", Cells.count(result.chunks())),
                        List.of("seconds", Cells.decimals(1, result.elapsed().toMillis() / 1000.0)),
                        List.of("documents/s", Cells.decimals(1, result.documentsPerSecond())),
                        List.of("chunks/s", Cells.decimals(1, result.chunksPerSecond())),
                        List.of("ingestion, CPU ms/chunk", Cells.millis(share.ingestionCpuSecondsPerChunk())),
                        List.of("model alone, CPU ms/chunk", Cells.millis(share.rawCpuSecondsPerChunk())),
                        List.of("all beside the model, CPU ms/chunk", Cells.millis(share.besideTheModel())),
                        List.of("ingestion rate / rate of the model alone", Cells.ratio(share.ratio()))));
        return table.toMarkdown() + failures(result.failures());
    }

    private static String failures(List<String> failures) {
        if (failures.isEmpty()) {
            return "";
        }
        List<String> first = failures.subList(0, Math.min(5, failures.size()));
        return "\n\nDocuments that ended otherwise, the first ones:\n- " + String.join("\n- ", first);
    }
}
