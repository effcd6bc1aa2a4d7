package dev.ragstone.bench.report;

import dev.ragstone.bench.obedience.FamilyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The result of an obedience bench.
 *
 * @param method how it was measured, one sentence each
 * @param results the result of each group of attacks and family of payloads
 */
public record ObedienceReport(List<String> method, List<FamilyResult> results) implements Report {

    public ObedienceReport {
        method = List.copyOf(method);
        results = List.copyOf(results);
    }

    @Override
    public String name() {
        return "obedience";
    }

    @Override
    public String toMarkdown() {
        List<List<String>> rows = new ArrayList<>(results.stream()
                .map(result ->
                        row(result.group(), result.family(), result.answers(), result.unguarded(), result.guarded()))
                .toList());
        rows.add(row("all", "", sum(FamilyResult::answers), sum(FamilyResult::unguarded), sum(FamilyResult::guarded)));
        Table table = new Table(List.of("attacks", "payloads", "answers", "break a rule unguarded", "guarded"), rows);
        return String.join(
                "\n\n",
                "# Answers of a model that obeys attackers, through the rules for answers",
                table.toMarkdown(),
                examples(),
                "Method:\n- " + String.join("\n- ", method));
    }

    private String examples() {
        String examples = results.stream()
                .flatMap(result -> result.examples().stream())
                .map(example -> "~~~~\n" + example + "\n~~~~")
                .collect(Collectors.joining("\n\n"));
        return examples.isEmpty() ? "No answer broke a rule." : "Some that break one:\n\n" + examples;
    }

    private int sum(ToIntFunction<FamilyResult> value) {
        return results.stream().mapToInt(value).sum();
    }

    private static List<String> row(String group, String family, int answers, int unguarded, int guarded) {
        return List.of(group, family, Cells.count(answers), Cells.count(unguarded), Cells.count(guarded));
    }
}
