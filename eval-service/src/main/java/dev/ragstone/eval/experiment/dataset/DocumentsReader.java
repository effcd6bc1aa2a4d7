package dev.ragstone.eval.experiment.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a request to make questions from documents, and finds all that is wrong with it. */
public final class DocumentsReader {

    private static final int USUAL = 100;
    private static final int MOST_DOCUMENTS = 1_000;
    private static final int LONGEST_ID = 180;

    private DocumentsReader() {}

    /**
     * Reads a request.
     *
     * @throws ProblemException if the request breaks rules; it names all of them
     */
    public static DocumentsOrder read(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid(List.of("the body must be a JSON object"));
        }
        List<String> violations = new ArrayList<>();
        List<SourceText> texts = texts(body.path("documents"), violations);
        int most = number(body.path("most"), USUAL);
        int unanswerable = number(body.path("unanswerable"), 0);
        if (most < 1 || most > DataSet.MOST_CASES) {
            violations.add("most must be a whole number from 1 to %d".formatted(DataSet.MOST_CASES));
        }
        if (unanswerable < 0 || unanswerable > most) {
            violations.add("unanswerable must be a whole number from 0 to most");
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new DocumentsOrder(texts, most, unanswerable);
    }

    /** What is no whole number is out of every range. */
    private static int number(JsonNode node, int usual) {
        if (node.isMissingNode() || node.isNull()) {
            return usual;
        }
        return node.isInt() ? node.intValue() : Integer.MIN_VALUE;
    }

    private static List<SourceText> texts(JsonNode list, List<String> violations) {
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_DOCUMENTS) {
            violations.add("documents must be a list of 1 to %d objects".formatted(MOST_DOCUMENTS));
            return List.of();
        }
        List<SourceText> texts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode document : list) {
            String place = "documents[%d]".formatted(texts.size());
            JsonNode id = document.path("id");
            JsonNode text = document.path("text");
            if (!id.isTextual() || id.textValue().isBlank() || id.textValue().length() > LONGEST_ID) {
                violations.add("%s.id must be a text of 1 to %d characters".formatted(place, LONGEST_ID));
            } else if (!ids.add(id.textValue())) {
                violations.add("%s.id is that of another document".formatted(place));
            }
            if (!text.isTextual() || text.textValue().indexOf('\0') >= 0) {
                violations.add("%s.text must be a text".formatted(place));
            }
            texts.add(new SourceText(id.asText(), text.asText()));
        }
        return texts;
    }
}
