package dev.ragstone.bench.report;

import dev.ragstone.bench.guard.GroupResult;
import dev.ragstone.bench.guard.GuardThresholds;
import dev.ragstone.bench.statistics.Distribution;
import dev.ragstone.statistics.interval.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The result of a guard bench.
 *
 * @param thresholds from when on texts were called suspicious
 * @param method how it was measured, one sentence each
 * @param groups the result of each group
 * @param millis how long a classifier took for each text, milliseconds; empty: there was none
 */
public record GuardReport(
        GuardThresholds thresholds, List<String> method, List<GroupResult> groups, List<Double> millis)
        implements Report {

    public GuardReport {
        method = List.copyOf(method);
        groups = List.copyOf(groups);
        millis = List.copyOf(millis);
    }

    @Override
    public String name() {
        return "guard";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Injections told from harmless texts, " + settings(),
                table("injections", true),
                table("harmless texts", false),
                "Method:\n- " + String.join("\n- ", method));
    }

    private String table(String title, boolean areInjections) {
        List<GroupResult> results = groups.stream()
                .filter(group -> group.areInjections() == areInjections)
                .toList();
        List<List<String>> rows =
                new ArrayList<>(results.stream().map(this::row).toList());
        rows.add(row(new GroupResult(
                "all",
                areInjections,
                sum(results, GroupResult::texts),
                sum(results, GroupResult::byWords),
                sum(results, GroupResult::byClassifier),
                sum(results, GroupResult::suspicious))));
        List<String> heads = hasClassifier()
                ? List.of(title, "texts", "by words", "by the classifier", "suspicious")
                : List.of(title, "texts", "suspicious");
        return new Table(heads, rows).toMarkdown();
    }

    private List<String> row(GroupResult result) {
        List<String> cells = new ArrayList<>(List.of(result.group(), Cells.count(result.texts())));
        if (hasClassifier()) {
            cells.add(share(result.byWords(), result.texts()));
            cells.add(share(result.byClassifier(), result.texts()));
        }
        cells.add(share(result.suspicious(), result.texts()));
        return cells;
    }

    private boolean hasClassifier() {
        return !millis.isEmpty();
    }

    private String settings() {
        String words = "suspicious from %.2f on".formatted(thresholds.words());
        if (!hasClassifier()) {
            return words;
        }
        Distribution times =
                Distribution.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
        return "%s, or by a classifier from %.2f on, which took %.1f ms for a text (median), %.1f ms (95th percentile)"
                .formatted(words, thresholds.classifier(), times.p50(), times.p95());
    }

    private static int sum(List<GroupResult> results, ToIntFunction<GroupResult> value) {
        return results.stream().mapToInt(value).sum();
    }

    private static String share(int some, int all) {
        return all == 0 ? "-" : Cells.estimate(Proportion.of(some, all));
    }
}
