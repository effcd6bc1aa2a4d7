package dev.ragstone.bench.report;

import dev.ragstone.bench.guard.GroupResult;
import dev.ragstone.statistics.interval.Proportion;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a guard bench.
 *
 * @param suspiciousFrom score from which on texts were called suspicious
 * @param method how it was measured, one sentence each
 * @param groups the result of each group
 */
public record GuardReport(double suspiciousFrom, List<String> method, List<GroupResult> groups) implements Report {

    public GuardReport {
        method = List.copyOf(method);
        groups = List.copyOf(groups);
    }

    @Override
    public String name() {
        return "guard";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Injections told from harmless texts, suspicious from %.2f on".formatted(suspiciousFrom),
                table("injections", true),
                table("harmless texts", false),
                "Method:\n- " + String.join("\n- ", method));
    }

    private String table(String title, boolean areInjections) {
        List<GroupResult> results = groups.stream()
                .filter(group -> group.areInjections() == areInjections)
                .toList();
        int texts = results.stream().mapToInt(GroupResult::texts).sum();
        int suspicious = results.stream().mapToInt(GroupResult::suspicious).sum();
        List<List<String>> rows =
                new ArrayList<>(results.stream().map(GuardReport::row).toList());
        rows.add(row(new GroupResult("all", areInjections, texts, suspicious)));
        return new Table(List.of(title, "texts", "suspicious"), rows).toMarkdown();
    }

    private static List<String> row(GroupResult result) {
        return List.of(
                result.group(),
                Cells.count(result.texts()),
                result.texts() == 0 ? "-" : Cells.estimate(Proportion.of(result.suspicious(), result.texts())));
    }
}
