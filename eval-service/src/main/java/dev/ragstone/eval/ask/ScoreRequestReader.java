package dev.ragstone.eval.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.CitationMark;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.Reference;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one request to score, and finds all that is wrong with it. */
final class ScoreRequestReader {

    /** More than any answer has; what is longer would keep a processor busy for seconds. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int MOST_PASSAGES = 100;

    private final JsonNode body;
    private final Set<String> known;
    private final List<String> violations = new ArrayList<>();

    private ScoreRequestReader(@Nullable JsonNode body, Set<String> known) {
        this.body = body == null ? MissingNode.getInstance() : body;
        this.known = known;
    }

    /**
     * Reads a request.
     *
     * @param known the metrics that may be asked for
     * @param usual those that are meant where none are named
     * @throws ProblemException if the request breaks rules; it names all of them
     */
    static ScoreOrder read(@Nullable JsonNode body, Set<String> known, Set<String> usual) {
        return new ScoreRequestReader(body, known).read(usual);
    }

    private ScoreOrder read(Set<String> usual) {
        if (!body.isObject()) {
            throw ProblemException.invalid(List.of("the body must be a JSON object"));
        }
        List<Evidence> passages = passages();
        Subject subject = new Subject(
                required("question"), status(), required("answer"), passages, citations(passages), reference(), null);
        ScoreOrder order = new ScoreOrder(subject, metrics(usual));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return order;
    }

    private String required(String member) {
        String text = text(body, member, member);
        if (text == null || text.isBlank()) {
            violations.add("%s must be a text that is not blank".formatted(member));
        }
        return text == null ? "" : text;
    }

    private List<Evidence> passages() {
        List<Evidence> passages = new ArrayList<>();
        JsonNode list = body.path("passages");
        if ((!list.isArray() && !list.isMissingNode()) || list.size() > MOST_PASSAGES) {
            violations.add("passages must be a list of at most %d objects".formatted(MOST_PASSAGES));
            return passages;
        }
        for (JsonNode passage : list) {
            String place = "passages[%d]".formatted(passages.size());
            String text = text(passage, "text", place + ".text");
            String id = text(passage, "id", place + ".id");
            if (text == null) {
                violations.add("%s.text must be a text".formatted(place));
            }
            passages.add(new Evidence(
                    id == null ? Integer.toString(passages.size() + 1) : id, "", text == null ? "" : text));
        }
        if (passages.stream().map(Evidence::chunkId).distinct().count() != passages.size()) {
            violations.add("passages must have different ids");
        }
        return passages;
    }

    private static List<CitationMark> citations(List<Evidence> passages) {
        return IntStream.range(0, passages.size())
                .mapToObj(
                        place -> new CitationMark(place + 1, passages.get(place).chunkId()))
                .toList();
    }

    private Reference reference() {
        String answer = text(body, "reference", "reference");
        JsonNode answerable = body.path("answerable");
        if (!answerable.isMissingNode() && !answerable.isNull() && !answerable.isBoolean()) {
            violations.add("answerable must be true or false");
        }
        if (answer == null || answer.isBlank()) {
            return new Reference(null, answerable.isBoolean() ? answerable.booleanValue() : null);
        }
        return new Reference(answer, answerable.booleanValue() || !answerable.isBoolean());
    }

    private AnswerStatus status() {
        String name = text(body, "status", "status");
        if (name == null) {
            return AnswerStatus.ANSWERED;
        }
        return Arrays.stream(AnswerStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    violations.add("status must be one of %s".formatted(Arrays.toString(AnswerStatus.values())));
                    return AnswerStatus.ANSWERED;
                });
    }

    private Set<String> metrics(Set<String> usual) {
        JsonNode list = body.path("metrics");
        if (list.isMissingNode() || list.isNull()) {
            return usual;
        }
        Set<String> metrics = new LinkedHashSet<>();
        list.forEach(metric -> metrics.add(metric.asText()));
        if (!list.isArray() || metrics.isEmpty()) {
            violations.add("metrics must be a list of names, or left out");
        } else if (!known.containsAll(metrics)) {
            violations.add("metrics may hold %s".formatted(known));
        }
        return metrics;
    }

    private @Nullable String text(JsonNode object, String member, String name) {
        JsonNode node = object.path(member);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().length() > LONGEST_TEXT) {
            violations.add("%s must be a text of at most %d characters".formatted(name, LONGEST_TEXT));
        }
        return node.asText();
    }
}
