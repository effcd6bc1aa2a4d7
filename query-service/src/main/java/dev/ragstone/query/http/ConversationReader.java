package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.flow.Turn.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was said before a question: an array of turns, oldest first. */
final class ConversationReader {

    private static final int MAX_TURNS = 100;
    private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(role -> role.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Violations violations;
    private final int maxCharacters;

    /** A turn may have {@code maxCharacters}. */
    ConversationReader(Violations violations, int maxCharacters) {
        this.violations = violations;
        this.maxCharacters = maxCharacters;
    }

    /** The turns; those that are wrong are left out and become violations. */
    List<Turn> read(@Nullable JsonNode conversation) {
        if (conversation == null) {
            return List.of();
        }
        if (!conversation.isArray() || conversation.size() > MAX_TURNS) {
            return violations.add(List.of(), "conversation must be an array of at most %d turns".formatted(MAX_TURNS));
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < conversation.size(); i++) {
            addTurn(turns, conversation.get(i), "conversation[%d]".formatted(i));
        }
        return turns;
    }

    private void addTurn(List<Turn> turns, JsonNode turn, String name) {
        Role role = ROLES.get(turn.path("role").asText());
        JsonNode content = turn.path("content");
        if (role == null || !content.isTextual()) {
            violations.add("", "%s must be {role: user|assistant|system, content: text}".formatted(name));
        } else if (content.textValue().length() > maxCharacters) {
            violations.add(
                    "",
                    "%s must have at most %d characters, but has %d"
                            .formatted(name, maxCharacters, content.textValue().length()));
        } else {
            turns.add(new Turn(role, content.textValue()));
        }
    }
}
