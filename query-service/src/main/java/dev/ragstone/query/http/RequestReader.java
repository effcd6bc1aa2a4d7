package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a question of a request's body and the caller's identity; members it does not know are ignored. */
final class RequestReader {

    private static final int DEFAULT_TOP_K = 5;
    private static final int DEFAULT_CANDIDATES = 50;
    private static final int MAX_TURNS = 100;
    private static final Set<String> ROLES = Set.of("user", "assistant", "system");

    private final int maxCharacters;
    private final int maxTopK;
    private final int maxCandidates;

    /** Limits: characters of the question, passages, candidates per channel. */
    RequestReader(int maxCharacters, int maxTopK, int maxCandidates) {
        this.maxCharacters = maxCharacters;
        this.maxTopK = maxTopK;
        this.maxCandidates = maxCandidates;
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException if it names another tenant than the identity does, or with all it violates
     */
    QueryCall read(@Nullable JsonNode body, Identity identity) {
        Violations violations = new Violations();
        if (body == null || !body.isObject()) {
            violations.add("", "the body must be a JSON object with a question");
            violations.throwIfAny();
            throw new IllegalStateException("a violation was noted");
        }
        Members members = new Members(body, violations);
        requireOwnTenant(members, identity, violations);
        Question question = new Question(
                members.requiredText("question", maxCharacters),
                new Scope(identity.tenant(), identity.principals()),
                new FilterReader(violations).read(members.get("filters")),
                members.integer("topK", Math.min(DEFAULT_TOP_K, maxTopK), 1, maxTopK),
                members.integer("candidates", Math.min(DEFAULT_CANDIDATES, maxCandidates), 1, maxCandidates),
                members.choice("mode", SearchMode.class, SearchMode.HYBRID),
                members.flag("rerank", true));
        boolean stream = members.flag("stream", false);
        members.flag("explain", false);
        checkConversation(members.get("conversation"), violations);
        violations.throwIfAny();
        return new QueryCall(question, stream);
    }

    private static void requireOwnTenant(Members members, Identity identity, Violations violations) {
        JsonNode tenant = members.get("tenant");
        if (tenant == null) {
            return;
        }
        if (!tenant.isTextual()) {
            violations.add("", "tenant must be a text, but is %s".formatted(tenant));
        } else if (!tenant.textValue().equals(identity.tenant())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "The body names tenant '%s', but the caller belongs to another.".formatted(tenant.textValue()),
                    "Leave tenant out: it follows from the credentials.");
        }
    }

    private static void checkConversation(@Nullable JsonNode conversation, Violations violations) {
        if (conversation == null) {
            return;
        }
        if (!conversation.isArray() || conversation.size() > MAX_TURNS) {
            violations.add("", "conversation must be an array of at most %d turns".formatted(MAX_TURNS));
            return;
        }
        for (int i = 0; i < conversation.size(); i++) {
            JsonNode turn = conversation.get(i);
            if (!ROLES.contains(turn.path("role").asText())
                    || !turn.path("content").isTextual()) {
                violations.add(
                        "", "conversation[%d] must be {role: user|assistant|system, content: text}".formatted(i));
            }
        }
    }
}
