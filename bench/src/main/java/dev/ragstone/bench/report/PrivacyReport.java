package dev.ragstone.bench.report;

import dev.ragstone.bench.privacy.TypeResult;
import dev.ragstone.statistics.interval.Proportion;
import java.util.List;

/**
 * The result of a privacy bench.
 *
 * @param set name of the data set
 * @param texts how many texts it has
 * @param method how it was measured, one sentence each
 * @param types the result of each type
 */
public record PrivacyReport(String set, int texts, List<String> method, List<TypeResult> types) implements Report {

    public PrivacyReport {
        method = List.copyOf(method);
        types = List.copyOf(types);
    }

    @Override
    public String name() {
        return "privacy-" + set;
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Personal data found in %s, %d texts".formatted(set, texts),
                new Table(
                                List.of("type", "labelled", "found", "precision", "recall", "masked by any type"),
                                types.stream().map(PrivacyReport::row).toList())
                        .toMarkdown(),
                "Method:\n- " + String.join("\n- ", method));
    }

    private static List<String> row(TypeResult result) {
        return List.of(
                result.type(),
                Cells.count(result.labelled()),
                Cells.count(result.found()),
                share(result.right(), result.found()),
                share(result.recalled(), result.labelled()),
                share(result.masked(), result.labelled()));
    }

    private static String share(int hits, int total) {
        return total == 0 ? "-" : Cells.estimate(Proportion.of(hits, total));
    }
}
