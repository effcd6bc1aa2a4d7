package dev.ragstone.query.guard;

import dev.ragstone.query.config.QuestionPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of questions that look like injections: by their words, by a classifier, or by both. One of them suffices.
 *
 * @param usual the policy of tenants that have none of their own
 * @param byTenant the policies of the others
 * @param suspiciousFrom the score of its words from which on a question is suspicious
 * @param classifier looks at those that their words do not give away; null: nobody does
 */
public record QuestionGuard(
        QuestionPolicy usual,
        Map<String, QuestionPolicy> byTenant,
        double suspiciousFrom,
        @Nullable InjectionClassifier classifier)
        implements AutoCloseable {

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
        if (policy == QuestionPolicy.OFF || !isSuspicious(question)) {
            return Decision.PASSED;
        }
        return policy == QuestionPolicy.FLAG ? Decision.FLAGGED : Decision.BLOCKED;
    }

    @Override
    public void close() {
        if (classifier != null) {
            classifier.close();
        }
    }

    private boolean isSuspicious(String question) {
        return DETECTOR.of(question).score() >= suspiciousFrom || (classifier != null && classifier.suspects(question));
    }
}
