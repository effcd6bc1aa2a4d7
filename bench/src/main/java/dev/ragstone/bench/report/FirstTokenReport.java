package dev.ragstone.bench.report;

import dev.ragstone.bench.statistics.Distribution;
import java.util.List;

/**
 * The result of a first-token bench.
 *
 * @param method how it was measured, one sentence each
 * @param delay milliseconds from a model's first word to its reader
 */
public record FirstTokenReport(List<String> method, Distribution delay) implements Report {

    public FirstTokenReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "first-token";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# From a model's first word to its reader",
                new Table(
                                List.of("questions", "p50 ms", "p90 ms", "p95 ms", "p99 ms"),
                                List.of(List.of(
                                        Cells.count(delay.count()),
                                        Cells.decimals(2, delay.p50()),
                                        Cells.decimals(2, delay.p90()),
                                        Cells.decimals(2, delay.p95()),
                                        Cells.decimals(2, delay.p99()))))
                        .toMarkdown(),
                "Method:\n- " + String.join("\n- ", method));
    }
}
