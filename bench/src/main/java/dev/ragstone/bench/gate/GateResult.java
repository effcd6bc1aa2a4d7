package dev.ragstone.bench.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an experiment ended.
 *
 * @param experiment what the eval-service says of it
 */
public record GateResult(JsonNode experiment) {

    /** The metrics beside the baseline. */
    public String toTable() {
        List<List<String>> rows =
                experiment.path("metrics").valueStream().map(GateResult::row).toList();
        return new Table(List.of("metric", "n", "mean", "baseline", "effect", "95 % interval", "verdict"), rows)
                .toMarkdown();
    }

    /** The state, and why. */
    public String summary() {
        String failure = experiment.path("failure").asText("");
        String regressed = regressed();
        return experiment.path("state").asText()
                + (failure.isEmpty() ? "" : ": " + failure)
                + (regressed.isEmpty() ? "" : ": " + regressed);
    }

    /** Why a change must not pass; empty if it may. */
    public Optional<String> objection() {
        return switch (experiment.path("state").asText()) {
            case "PASSED", "CANNOT_TELL" -> Optional.empty();
            default -> Optional.of(summary());
        };
    }

    private String regressed() {
        return experiment
                .path("metrics")
                .valueStream()
                .filter(metric -> metric.path("regressed").asBoolean())
                .map(metric -> metric.path("metric").asText())
                .collect(Collectors.joining(", "));
    }

    private static List<String> row(JsonNode metric) {
        JsonNode comparison = metric.path("comparison");
        boolean isCompared = comparison.isObject();
        JsonNode interval = comparison.path("interval95");
        return List.of(
                metric.path("gates").asBoolean()
                        ? metric.path("metric").asText()
                        : "(%s)".formatted(metric.path("metric").asText()),
                metric.path("n").asText(),
                number(metric.path("mean")),
                number(comparison.path("baseline")),
                number(comparison.path("effect")),
                isCompared ? "[%s, %s]".formatted(number(interval.path("lower")), number(interval.path("upper"))) : "",
                verdict(metric, comparison));
    }

    private static String verdict(JsonNode metric, JsonNode comparison) {
        JsonNode interval = comparison.path("interval95");
        if (interval.isObject() && interval.valueStream().allMatch(end -> end.doubleValue() == 0)) {
            return "the same";
        }
        return metric.path("regressed").asBoolean()
                ? "REGRESSED"
                : comparison.path("verdict").asText("").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? String.format(Locale.ROOT, "%.4g", node.doubleValue()) : "";
    }
}
