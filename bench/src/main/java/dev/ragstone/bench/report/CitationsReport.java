package dev.ragstone.bench.report;

import dev.ragstone.bench.citations.CitationsResult;
import dev.ragstone.bench.citations.FittedWeights;
import dev.ragstone.bench.citations.SetResult;
import dev.ragstone.bench.citations.ThresholdResult;
import dev.ragstone.statistics.interval.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The result of a bench of citation checks.
 *
 * @param method how it was measured, one sentence each
 * @param result what it found
 */
public record CitationsReport(List<String> method, CitationsResult result) implements Report {

    public CitationsReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "citations";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Claims that their passage supports, told from others",
                "AUROC:",
                areas(SetResult::areas).toMarkdown(),
                "AUROC among claims of equal length:",
                areas(SetResult::controlled).toMarkdown(),
                weights().toMarkdown(),
                thresholds().toMarkdown(),
                "Method:\n- " + String.join("\n- ", method));
    }

    private Table areas(Function<SetResult, Map<String, Estimate>> which) {
        List<String> columns = new ArrayList<>(List.of("set", "claims", "supported"));
        columns.addAll(result.orders());
        return new Table(
                columns,
                result.sets().stream().map(set -> row(set, which.apply(set))).toList());
    }

    private List<String> row(SetResult set, Map<String, Estimate> areas) {
        List<String> cells =
                new ArrayList<>(List.of(set.set(), Cells.count(set.claims()), Cells.count(set.supported())));
        result.orders().forEach(order -> {
            Estimate area = areas.get(order);
            cells.add(area == null ? "" : Cells.estimate(area));
        });
        return cells;
    }

    private Table weights() {
        List<String> columns = new ArrayList<>(List.of("signal"));
        result.weights().forEach(choice -> columns.add("weight, " + choice.name()));
        return new Table(
                columns,
                result.weights().getFirst().weights().keySet().stream()
                        .map(this::weight)
                        .toList());
    }

    private List<String> weight(String signal) {
        List<String> cells = new ArrayList<>(List.of(signal));
        for (FittedWeights choice : result.weights()) {
            cells.add(Cells.decimals(3, choice.weights().getOrDefault(signal, 0.0)));
        }
        return cells;
    }

    private Table thresholds() {
        return new Table(
                List.of("set", "threshold", "precision", "recall", "unsupported found", "altered found"),
                result.sets().stream()
                        .flatMap(set -> set.thresholds().stream().map(at -> row(set.set(), at)))
                        .toList());
    }

    private static List<String> row(String set, ThresholdResult at) {
        return List.of(
                set,
                Cells.decimals(2, at.threshold()),
                Cells.decimals(2, at.precision()),
                Cells.decimals(2, at.recall()),
                Cells.decimals(2, at.found()),
                Cells.decimals(2, at.foundAltered()));
    }
}
