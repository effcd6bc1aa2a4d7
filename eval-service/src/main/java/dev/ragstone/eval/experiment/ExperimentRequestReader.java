package dev.ragstone.eval.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ragstone.eval.experiment.dataset.DataSet;
import dev.ragstone.eval.experiment.dataset.DataSetReader;
import dev.ragstone.eval.experiment.dataset.Names;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one request to carry out an experiment, and finds all that is wrong with it. */
final class ExperimentRequestReader {

    private static final String LATEST = "latest";
    private static final int LONGEST_LABEL = 200;

    private final JsonNode body;
    private final Defaults defaults;
    private final List<String> violations = new ArrayList<>();

    /**
     * What a request is held to.
     *
     * @param metrics all metrics there are
     * @param usual the names of those that are meant where none are named
     * @param concurrency questions under way at once, where that is not said
     * @param mostConcurrency the most that may be said
     */
    record Defaults(List<Metric> metrics, Set<String> usual, int concurrency, int mostConcurrency) {
        Defaults {
            metrics = List.copyOf(metrics);
            usual = Set.copyOf(usual);
        }
    }

    private ExperimentRequestReader(@Nullable JsonNode body, Defaults defaults) {
        this.body = body == null ? MissingNode.getInstance() : body;
        this.defaults = defaults;
    }

    /**
     * Reads a request.
     *
     * @throws ProblemException if the request breaks rules; it names them
     */
    static ExperimentOrder read(@Nullable JsonNode body, Defaults defaults) {
        return new ExperimentRequestReader(body, defaults).read();
    }

    private ExperimentOrder read() {
        if (!body.isObject()) {
            throw ProblemException.invalid(List.of("the body must be a JSON object"));
        }
        Set<String> named = named();
        ExperimentOrder order = new ExperimentOrder(
                name(body.path("name"), "name"),
                label(),
                dataSet(body.path("dataset")),
                metrics(named),
                gates(named),
                baseline(),
                number("smallestEffect", 0, 0, 1),
                (int) number("concurrency", defaults.concurrency(), 1, defaults.mostConcurrency()));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return order;
    }

    private String name(JsonNode node, String place) {
        if (!node.isTextual() || !Names.isName(node.textValue())) {
            violations.add("%s %s".formatted(place, Names.RULE));
        }
        return node.asText();
    }

    private @Nullable String label() {
        JsonNode label = body.path("label");
        if (label.isMissingNode() || label.isNull()) {
            return null;
        }
        if (!label.isTextual()
                || label.textValue().length() > LONGEST_LABEL
                || label.textValue().chars().anyMatch(Character::isISOControl)) {
            violations.add("label must be a text of at most %d printable characters".formatted(LONGEST_LABEL));
        }
        return label.asText();
    }

    private DataSetChoice dataSet(JsonNode node) {
        if (node.isTextual()) {
            return new DataSetChoice.Kept(name(node, "dataset"), null);
        }
        String name = name(node.path("name"), "dataset.name");
        JsonNode version = node.path("version");
        if (node.path("cases").isMissingNode()) {
            return new DataSetChoice.Kept(
                    name, version.isMissingNode() || version.isNull() ? null : name(version, "dataset.version"));
        }
        return new DataSetChoice.Given(given(name, name(version, "dataset.version"), node.path("cases")));
    }

    private DataSet given(String name, String version, JsonNode cases) {
        try {
            return DataSetReader.ofArray(name, version, cases);
        } catch (ProblemException e) {
            violations.addAll(e.violations());
            return new DataSet(name, version, List.of());
        }
    }

    private Set<String> named() {
        JsonNode list = body.path("metrics");
        Set<String> named = new LinkedHashSet<>();
        if (list.isMissingNode() || list.isNull()) {
            return named;
        }
        list.forEach(metric -> named.add(metric.asText()));
        Set<String> known = new LinkedHashSet<>();
        defaults.metrics().forEach(metric -> known.add(metric.name()));
        if (!list.isArray() || named.isEmpty()) {
            violations.add("metrics must be a list of names, or left out");
        } else if (!known.containsAll(named)) {
            violations.add("metrics may hold %s".formatted(known));
        }
        return named;
    }

    private List<String> metrics(Set<String> named) {
        return names(metric -> (named.isEmpty() ? defaults.usual() : named).contains(metric.name()));
    }

    /**
     * What an answer took differs with the weather, and whether it may be declined depends on the question: such metrics decide only
     * for who names them.
     */
    private List<String> gates(Set<String> named) {
        return names(metric -> named.isEmpty()
                ? defaults.usual().contains(metric.name()) && isScore(metric.scale())
                : named.contains(metric.name()));
    }

    private static boolean isScore(Scale scale) {
        return switch (scale) {
            case SHARE, SHARE_OF_FAULTS, COSINE -> true;
            case RATE, AMOUNT -> false;
        };
    }

    private List<String> names(Predicate<Metric> isWanted) {
        return defaults.metrics().stream().filter(isWanted).map(Metric::name).toList();
    }

    private BaselineChoice baseline() {
        JsonNode baseline = body.path("baseline");
        if (baseline.isMissingNode() || baseline.isNull()) {
            return new BaselineChoice.None();
        }
        if (baseline.asText().equals(LATEST)) {
            return new BaselineChoice.Latest();
        }
        try {
            return new BaselineChoice.Named(UUID.fromString(baseline.asText()));
        } catch (IllegalArgumentException e) {
            violations.add("baseline must be the id of an experiment, or '%s'".formatted(LATEST));
            return new BaselineChoice.None();
        }
    }

    private double number(String member, double standard, double least, double most) {
        JsonNode node = body.path(member);
        if (node.isMissingNode() || node.isNull()) {
            return standard;
        }
        boolean isWhole = most <= 1 || node.isIntegralNumber();
        if (!node.isNumber() || !isWhole || node.doubleValue() < least || node.doubleValue() > most) {
            violations.add("%s must be a%s number from %s to %s"
                    .formatted(member, most <= 1 ? "" : " whole", format(least), format(most)));
        }
        return node.doubleValue();
    }

    private static String format(double bound) {
        return Long.toString((long) bound);
    }
}
