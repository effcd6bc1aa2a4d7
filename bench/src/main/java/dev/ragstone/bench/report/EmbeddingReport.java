package dev.ragstone.bench.report;

import dev.ragstone.bench.embedding.QuestionCost;
import java.util.List;

/**
 * The result of an embedding bench.
 *
 * @param method how it was measured, one sentence each
 * @param costs the cost by length
 */
public record EmbeddingReport(List<String> method, List<QuestionCost> costs) implements Report {

    public EmbeddingReport {
        method = List.copyOf(method);
        costs = List.copyOf(costs);
    }

    @Override
    public String name() {
        return "embedding";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# What the vector of a question costs",
                new Table(
                                List.of(
                                        "words",
                                        "tokens",
                                        "p50 ms",
                                        "p95 ms",
                                        "tokenising ms",
                                        "late interaction ms",
                                        "allocated KB"),
                                costs.stream().map(EmbeddingReport::row).toList())
                        .toMarkdown(),
                "Method:\n- " + String.join("\n- ", method));
    }

    private static List<String> row(QuestionCost cost) {
        return List.of(
                Cells.count(cost.words()),
                Cells.count(cost.tokens()),
                Cells.decimals(2, cost.p50()),
                Cells.decimals(2, cost.p95()),
                Cells.decimals(3, cost.tokenising()),
                Cells.decimals(3, cost.lateInteraction()),
                Cells.decimals(1, cost.allocatedKilobytes()));
    }
}
