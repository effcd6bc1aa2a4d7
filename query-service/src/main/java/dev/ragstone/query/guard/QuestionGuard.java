package dev.ragstone.query.guard;

import dev.ragstone.query.config.QuestionPolicy;
import java.util.Map;

/**
 * Decides what becomes of questions that look like injections.
 *
 * @param usual the policy of tenants that have none of their own
 * @param byTenant the policies of the others
 * @param suspiciousFrom the score from which on a question is suspicious
 */
public record QuestionGuard(QuestionPolicy usual, Map<String, QuestionPolicy> byTenant, double suspiciousFrom) {

    private static final InjectionDetector DETECTOR = new InjectionDetector();

    public QuestionGuard {
        byTenant = Map.copyOf(byTenant);
    }

    /** What becomes of a question. */
    public enum Decision {
        /** It is answered. */
        PASSED,
        /** It is answered, and that it is suspicious is told. */
        FLAGGED,
        /** It is not answered. */
        BLOCKED
    }

    /** What becomes of a tenant's question. */
    public Decision decide(String tenant, String question) {
        QuestionPolicy policy = byTenant.getOrDefault(tenant, usual);
        if (policy == QuestionPolicy.OFF || DETECTOR.of(question).score() < suspiciousFrom) {
            return Decision.PASSED;
        }
        return policy == QuestionPolicy.FLAG ? Decision.FLAGGED : Decision.BLOCKED;
    }
}
