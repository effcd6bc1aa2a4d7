package dev.ragstone.eval.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ragstone.service.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one request to label an answer, and finds all that is wrong with it. */
final class LabelRequestReader {

    private static final int LONGEST_COMMENT = 2_000;

    private final JsonNode body;
    private final List<String> violations = new ArrayList<>();

    private LabelRequestReader(@Nullable JsonNode body) {
        this.body = body == null ? MissingNode.getInstance() : body;
    }

    /**
     * Reads a request.
     *
     * @param known the metrics that can be labelled
     * @param by who sends it
     * @param at when
     * @throws ProblemException if the request breaks rules; it names all of them
     */
    static Label read(@Nullable JsonNode body, Set<String> known, String by, Instant at) {
        LabelRequestReader reader = new LabelRequestReader(body);
        Label label = new Label(reader.metric(known), reader.value(), reader.comment(), by, at);
        if (!reader.violations.isEmpty()) {
            throw ProblemException.invalid(reader.violations);
        }
        return label;
    }

    private String metric(Set<String> known) {
        String metric = body.path("metric").asText();
        if (!known.contains(metric)) {
            violations.add("metric must be one of %s".formatted(known));
        }
        return metric;
    }

    private double value() {
        JsonNode value = body.path("value");
        if (value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        if (!(value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            violations.add("value must be a number from 0 to 1, true or false");
        }
        return value.asDouble();
    }

    private @Nullable String comment() {
        JsonNode comment = body.path("comment");
        if (comment.isMissingNode() || comment.isNull()) {
            return null;
        }
        if (!comment.isTextual() || comment.textValue().length() > LONGEST_COMMENT) {
            violations.add("comment must be a text of at most %d characters".formatted(LONGEST_COMMENT));
        }
        // PostgreSQL takes no such character in a text.
        return comment.asText().replace("\0", "");
    }
}
