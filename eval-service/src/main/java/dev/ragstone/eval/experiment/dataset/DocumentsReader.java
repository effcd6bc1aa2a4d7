package dev.ragstone.eval.experiment.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a request to make questions from documents, and finds all that is wrong with it. */
final class DocumentsReader {

    private static final int USUAL = 100;
    private static final int MOST_DOCUMENTS = 1_000;
    private static final int LONGEST_ID = 180;

    private DocumentsReader() {}

    /**
     * The cases that come of a request.
     *
     * @throws ProblemException if the request breaks rules, or nothing comes of it
     */
    static List<TestCase> cases(@Nullable JsonNode body) {
        List<String> violations = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        int most = USUAL;
        if (body == null || !body.isObject()) {
            violations.add("the body must be a JSON object");
        } else {
            texts.addAll(texts(body.path("documents"), violations));
            most = most(body.path("most"), violations);
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return Cloze.of(texts, most);
    }

    private static int most(JsonNode node, List<String> violations) {
        if (node.isMissingNode() || node.isNull()) {
            return USUAL;
        }
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > DataSet.MOST_CASES) {
            violations.add("most must be a whole number from 1 to %d".formatted(DataSet.MOST_CASES));
        }
        return node.intValue();
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
