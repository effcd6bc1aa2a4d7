package dev.ragstone.eval.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a summary is broken down by. */
enum GroupBy {
    /** What generated the answer. */
    MODEL("model", "e.model"),
    /** Version of the prompt. */
    PROMPT_VERSION("promptVersion", "e.prompt_version"),
    /** How the question ended. */
    STATUS("status", "e.status"),
    /** Why it was judged. */
    STRATUM("stratum", "e.stratum"),
    /** Nothing: one group. */
    NOTHING("", "'all'");

    private final String parameter;
    private final String expression;

    GroupBy(String parameter, String expression) {
        this.parameter = parameter;
        this.expression = expression;
    }

    /** The SQL expression of a group's key. */
    String expression() {
        return expression;
    }

    /** The grouping of a query parameter; empty if there is no such grouping. */
    static Optional<GroupBy> parse(String parameter) {
        return Arrays.stream(values())
                .filter(groupBy -> groupBy != NOTHING && groupBy.parameter.equals(parameter))
                .findFirst();
    }

    /** The values the query parameter may have. */
    static List<String> parameters() {
        return Arrays.stream(values())
                .map(groupBy -> groupBy.parameter)
                .filter(parameter -> !parameter.isEmpty())
                .toList();
    }
}
