package dev.ragstone.bench.report;

import dev.ragstone.bench.ingestion.FairnessResult;
import dev.ragstone.bench.statistics.Latency;
import java.time.Duration;
import java.util.List;

/**
 * The result of a bench of fairness.
 *
 * @param method how it was measured, one sentence each
 * @param result what was measured
 */
public record FairnessReport(List<String> method, FairnessResult result) implements Report {

    public FairnessReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "fairness";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Updates beside a backfill",
                table().toMarkdown(),
                "Backfill: %s documents%s; %s of them were done when the last update was."
                        .formatted(
                                Cells.count(result.backfill()), elapsed(), Cells.count(result.doneAtTheLastUpdate())),
                "Method:\n- " + String.join("\n- ", method));
    }

    private Table table() {
        return new Table(
                List.of("updates of another tenant", "first", "p50", "p95", "slowest"),
                List.of(
                        row("alone", "-", result.alone(), "-"),
                        row(
                                "beside the backfill",
                                millis(result.first()),
                                result.beside(),
                                millis(result.slowestBeside()))));
    }

    private String elapsed() {
        Duration elapsed = result.elapsed();
        return elapsed == null ? "" : " in %s s".formatted(Cells.count(elapsed.toSeconds()));
    }

    private static List<String> row(String name, String first, Latency latency, String slowest) {
        return List.of(name, first, millis(latency.p50()), millis(latency.p95()), slowest);
    }

    private static String millis(double value) {
        return Cells.decimals(0, value) + " ms";
    }
}
