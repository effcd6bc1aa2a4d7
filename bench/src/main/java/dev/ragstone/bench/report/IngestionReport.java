package dev.ragstone.bench.report;

import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.IngestionResult;
import java.util.List;

/**
 * The result of an ingestion bench.
 *
 * @param method how it was measured, one sentence each
 * @param ingestion how the documents came in
 * @param share what that cost beside the model alone
 */
public record IngestionReport(List<String> method, IngestionResult ingestion, EmbeddingShare share) implements Report {

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
                "Method:\n- " + String.join("\n- ", method));
    }
}
