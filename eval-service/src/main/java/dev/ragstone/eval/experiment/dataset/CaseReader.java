package dev.ragstone.eval.experiment.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads cases, and notes all that is wrong with them. */
final class CaseReader {

    private static final int LONGEST_ID = 200;
    /** As long as what is scored may be. */
    private static final int LONGEST_TEXT = 20_000;

    private final List<String> violations;

    CaseReader(List<String> violations) {
        this.violations = violations;
    }

    /** Reads one case; what is wrong with it stands in the violations, under the place. */
    TestCase read(JsonNode node, String place) {
        if (!node.isObject()) {
            violations.add("%s must be an object".formatted(place));
            return TestCase.of(place, place, null, List.of());
        }
        return new TestCase(
                required(node, "id", place, LONGEST_ID),
                required(node, "question", place, LONGEST_TEXT),
                text(node, "reference", place, LONGEST_TEXT),
                flag(node, "answerable", place),
                part(node, "filters", place, node.path("filters").isObject(), "an object"),
                part(node, "conversation", place, node.path("conversation").isArray(), "a list"),
                tags(node, place));
    }

    private String required(JsonNode node, String member, String place, int longest) {
        String text = text(node, member, place, longest);
        if (text == null) {
            violations.add("%s.%s is missing".formatted(place, member));
        }
        return text == null ? "" : text;
    }

    /** A blank text is none. PostgreSQL keeps no zero characters. */
    private @Nullable String text(JsonNode node, String member, String place, int longest) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()
                || value.textValue().length() > longest
                || value.textValue().indexOf('\0') >= 0) {
            violations.add("%s.%s must be a text of at most %d characters".formatted(place, member, longest));
        }
        return value.asText().isBlank() ? null : value.asText();
    }

    private @Nullable Boolean flag(JsonNode node, String member, String place) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            violations.add("%s.%s must be true or false".formatted(place, member));
        }
        return value.booleanValue();
    }

    private @Nullable JsonNode part(JsonNode node, String member, String place, boolean isFit, String form) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!isFit) {
            violations.add("%s.%s must be %s".formatted(place, member, form));
        }
        return value;
    }

    private List<String> tags(JsonNode node, String place) {
        JsonNode value = node.path("tags");
        List<String> tags = new ArrayList<>();
        value.forEach(tag -> tags.add(tag.asText()));
        boolean isThere = !value.isMissingNode() && !value.isNull();
        if (isThere && !(value.isArray() && value.valueStream().allMatch(JsonNode::isTextual))) {
            violations.add("%s.tags must be a list of texts".formatted(place));
        }
        return tags;
    }
}
