package dev.ragstone.eval.experiment.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.EventJson;
import dev.ragstone.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads data sets from JSON and from JSON lines, and finds all that is wrong with them. */
public final class DataSetReader {

    /** More are of no use to whoever corrects the file. */
    private static final int MOST_VIOLATIONS = 20;

    private final List<String> violations = new ArrayList<>();
    private final CaseReader reader = new CaseReader(violations);

    private DataSetReader() {}

    /**
     * A data set whose cases are the elements of a JSON array.
     *
     * @throws ProblemException if it breaks rules; it names the first of them
     */
    public static DataSet ofArray(String name, String version, JsonNode cases) {
        return new DataSetReader().array(name, version, cases);
    }

    /**
     * A data set whose cases are the lines of a text; blank lines are passed over.
     *
     * @throws ProblemException if it breaks rules; it names the first of them
     */
    public static DataSet ofLines(String name, String version, String lines) {
        return new DataSetReader().lines(name, version, lines);
    }

    /** A data set that was put together here, held to the same rules. */
    static DataSet checked(DataSet made) {
        return new DataSetReader().valid(made.name(), made.version(), made.cases());
    }

    private DataSet array(String name, String version, JsonNode array) {
        if (!array.isArray()) {
            violations.add("cases must be a list");
        }
        List<TestCase> cases = new ArrayList<>();
        array.forEach(node -> cases.add(reader.read(node, "cases[%d]".formatted(cases.size()))));
        return valid(name, version, cases);
    }

    private DataSet lines(String name, String version, String text) {
        List<TestCase> cases = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                cases.add(line(lines.get(i), "line %d".formatted(i + 1)));
            }
        }
        return valid(name, version, cases);
    }

    private TestCase line(String line, String place) {
        try {
            return reader.read(EventJson.mapper().readTree(line), place);
        } catch (JsonProcessingException e) {
            violations.add("%s is not JSON: %s".formatted(place, e.getOriginalMessage()));
            return TestCase.of(place, place, null, List.of());
        }
    }

    private DataSet valid(String name, String version, List<TestCase> cases) {
        requireName("the name of a data set", name);
        requireName("the version of a data set", version);
        if (cases.isEmpty() || cases.size() > DataSet.MOST_CASES) {
            violations.add(
                    "a data set has 1 to %d cases, but this one has %d".formatted(DataSet.MOST_CASES, cases.size()));
        }
        Set<String> ids = new HashSet<>();
        cases.stream()
                .map(TestCase::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> violations.add("two cases have the id '%s'".formatted(id)));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations.subList(0, Math.min(MOST_VIOLATIONS, violations.size())));
        }
        return new DataSet(name, version, cases);
    }

    private void requireName(String what, String name) {
        if (!Names.isName(name)) {
            violations.add("%s %s, but is '%s'".formatted(what, Names.RULE, name));
        }
    }
}
