package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.query.flow.Inquiry;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a question of a request's body and the caller's identity; members it does not know are ignored. */
final class RequestReader {

    private static final int DEFAULT_TOP_K = 5;
    private static final int DEFAULT_CANDIDATES = 50;
    private static final Pattern CONVERSATION_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final RequestLimits limits;

    RequestReader(RequestLimits limits) {
        this.limits = limits;
    }

    /** For questions that are to be answered. */
    static RequestReader forAnswers(QueryConfig.Limits limits) {
        return of(limits, limits.answerTopK());
    }

    /** For questions whose passages alone are wanted. */
    static RequestReader forPassages(QueryConfig.Limits limits) {
        return of(limits, limits.retrieveTopK());
    }

    private static RequestReader of(QueryConfig.Limits limits, int topK) {
        return new RequestReader(
                new RequestLimits(limits.questionCharacters(), limits.turnCharacters(), topK, limits.retrieveTopK()));
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
                members.requiredText("question", limits.questionCharacters()),
                new ConversationReader(violations, limits.turnCharacters()).read(members.get("conversation")),
                new Scope(identity.tenant(), identity.principals()),
                new FilterReader(violations).read(members.get("filters")),
                members.integer("topK", Math.min(DEFAULT_TOP_K, limits.topK()), 1, limits.topK()),
                members.integer(
                        "candidates", Math.min(DEFAULT_CANDIDATES, limits.candidates()), 1, limits.candidates()),
                members.choice("mode", SearchMode.class, SearchMode.HYBRID),
                members.flag("rerank", true),
                inquiry(members, identity.tenant(), violations),
                conversationId(members, violations),
                Origin.LIVE);
        boolean stream = members.flag("stream", false);
        violations.throwIfAny();
        return new QueryCall(question, members.get("filters"), stream);
    }

    private static @Nullable Inquiry inquiry(Members members, String tenant, Violations violations) {
        if (!members.flag("explain", false)) {
            return null;
        }
        String document = members.text("documentId");
        try {
            return new Inquiry(document == null ? null : new DocumentId(tenant, document));
        } catch (IllegalArgumentException e) {
            return violations.add(new Inquiry(null), "documentId: %s".formatted(e.getMessage()));
        }
    }

    private static @Nullable String conversationId(Members members, Violations violations) {
        String id = members.text("conversationId");
        if (id == null) {
            return null;
        }
        if (!CONVERSATION_ID.matcher(id).matches()) {
            violations.add("", "conversationId must be 1 to 100 letters, digits, '-', '_', '.' or ':', as a UUID is");
        }
        if (members.get("conversation") != null) {
            violations.add(
                    "", "conversation and conversationId exclude each other: what was said is kept here, or sent");
        }
        return id;
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
}
