package dev.ragstone.query.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ragstone.events.FeedbackEvent;
import dev.ragstone.service.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request's body as the OpenAPI document shows it; it is read so that all violations are found together. */
@RegisterForReflection
@Schema(description = "What somebody thinks of an answer")
record FeedbackRequest(
        @Schema(description = "interactionId of the answer", required = true) UUID interactionId,
        @Schema(
                        description = "1 for a good answer, -1 for a bad one",
                        enumeration = {"1", "-1"},
                        required = true)
                int rating,
        @Schema(description = "Why, in at most 2,000 characters") @Nullable String comment) {

    private static final int COMMENT_CHARACTERS = 2_000;

    /**
     * The feedback of a body.
     *
     * @throws ProblemException with all that the body violates
     */
    static FeedbackEvent read(@Nullable JsonNode body, Instant at) {
        List<String> violations = new ArrayList<>();
        UUID interaction = interaction(body, violations);
        int rating = rating(body, violations);
        String comment = comment(body, violations);
        if (interaction == null || !violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new FeedbackEvent(interaction, rating, comment, at);
    }

    private static @Nullable UUID interaction(@Nullable JsonNode body, List<String> violations) {
        try {
            return UUID.fromString(member(body, "interactionId").asText());
        } catch (IllegalArgumentException e) {
            violations.add("interactionId must be that of an answer: a UUID");
            return null;
        }
    }

    private static int rating(@Nullable JsonNode body, List<String> violations) {
        JsonNode rating = member(body, "rating");
        if (!rating.isInt() || Math.abs(rating.intValue()) != 1) {
            violations.add("rating must be 1 or -1");
        }
        return rating.intValue();
    }

    private static @Nullable String comment(@Nullable JsonNode body, List<String> violations) {
        JsonNode comment = member(body, "comment");
        if (comment.isMissingNode() || comment.isNull()) {
            return null;
        }
        if (!comment.isTextual() || comment.textValue().length() > COMMENT_CHARACTERS) {
            violations.add("comment must be a text of at most %d characters".formatted(COMMENT_CHARACTERS));
        }
        return comment.asText();
    }

    private static JsonNode member(@Nullable JsonNode body, String name) {
        return body == null ? MissingNode.getInstance() : body.path(name);
    }
}
