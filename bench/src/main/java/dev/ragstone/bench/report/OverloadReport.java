package dev.ragstone.bench.report;

import dev.ragstone.bench.load.LoadStep;
import dev.ragstone.bench.load.OverloadResult;
import dev.ragstone.bench.statistics.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The result of a bench under overload.
 *
 * @param title what was asked of what
 * @param method how it was measured, one sentence each
 * @param result what came of it
 */
public record OverloadReport(String title, List<String> method, OverloadResult result) implements Report {

    public OverloadReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String toMarkdown() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("few requests", result.unloaded()));
        result.climb().forEach(step -> rows.add(row("climbing", step)));
        rows.add(row("overload", result.overloaded()));
        return String.join(
                "\n\n",
                "# Overload: " + title,
                new Table(
                                List.of(
                                        "",
                                        "sent/s",
                                        "answered/s",
                                        "turned away",
                                        "failed",
                                        "answer p50 ms",
                                        "answer p99 ms",
                                        "refusal p50 ms",
                                        "refusal p99 ms"),
                                rows)
                        .toMarkdown(),
                "Answers under overload: %s of the most there were; p99 %s times that of few requests."
                        .formatted(
                                Cells.ratio(OptionalDouble.of(result.goodputKept())),
                                Cells.decimals(1, result.slowdown())),
                "Method:\n- " + String.join("\n- ", method));
    }

    private static List<String> row(String name, LoadStep step) {
        return List.of(
                name,
                Cells.decimals(0, step.offered()),
                Cells.decimals(0, step.goodput()),
                Cells.ratio(OptionalDouble.of(step.turnedAway())),
                Cells.ratio(OptionalDouble.of(step.failed())),
                Cells.decimals(1, step.answerMillis().p50()),
                Cells.decimals(1, step.answerMillis().p99()),
                refusal(step, Distribution::p50),
                refusal(step, Distribution::p99));
    }

    private static String refusal(LoadStep step, ToDoubleFunction<Distribution> percentile) {
        Distribution millis = step.refusalMillis();
        return millis == null ? "" : Cells.decimals(1, percentile.applyAsDouble(millis));
    }
}
