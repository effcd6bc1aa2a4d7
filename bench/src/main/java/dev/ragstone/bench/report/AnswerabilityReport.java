package dev.ragstone.bench.report;

import dev.ragstone.bench.answerability.AnswerabilityResult;
import dev.ragstone.bench.answerability.SetResult;
import dev.ragstone.bench.answerability.ThresholdResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an answerability bench.
 *
 * @param method how it was measured, one sentence each
 * @param result what it found
 */
public record AnswerabilityReport(List<String> method, AnswerabilityResult result) implements Report {

    public AnswerabilityReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "answerability";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Questions with an answer, told from those without",
                sets().toMarkdown(),
                signals().toMarkdown(),
                thresholds().toMarkdown(),
                "Method:\n- " + String.join("\n- ", method));
    }

    private Table sets() {
        List<String> columns = new ArrayList<>(List.of("set", "questions", "answerable", "AUROC served"));
        result.weights().forEach(choice -> columns.add("unseen, " + choice.name()));
        return new Table(
                columns, result.sets().stream().map(AnswerabilityReport::row).toList());
    }

    private static List<String> row(SetResult set) {
        List<String> cells = new ArrayList<>(List.of(
                set.set(), Cells.count(set.questions()), Cells.count(set.answerable()), Cells.estimate(set.served())));
        set.unseen().forEach(estimate -> cells.add(Cells.estimate(estimate)));
        return cells;
    }

    private Table signals() {
        List<String> columns = new ArrayList<>(List.of("signal"));
        result.weights().forEach(choice -> columns.add("weight, " + choice.name()));
        result.sets().forEach(set -> columns.add("AUROC on " + set.set()));
        List<String> names = result.weights().stream()
                .flatMap(choice -> choice.weights().keySet().stream())
                .distinct()
                .toList();
        return new Table(columns, names.stream().map(this::signal).toList());
    }

    private List<String> signal(String name) {
        List<String> cells = new ArrayList<>(List.of(name));
        result.weights().forEach(choice -> cells.add(orNothing(choice.weights().get(name))));
        result.sets().forEach(set -> cells.add(orNothing(set.signals().get(name))));
        return cells;
    }

    private static String orNothing(@Nullable Double value) {
        return value == null ? "" : Cells.decimals(3, value);
    }

    private Table thresholds() {
        return new Table(
                List.of("set", "threshold", "precision", "recall", "unanswerable declined"),
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
                Cells.decimals(2, at.declined()));
    }
}
