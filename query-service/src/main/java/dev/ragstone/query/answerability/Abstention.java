package dev.ragstone.query.answerability;

import java.util.Map;

/**
 * Decides when a question is declined rather than answered from passages that hold no answer.
 *
 * @param below answerability below which it is, 0 to 1
 * @param belowByTenant the same for tenants that have one of their own
 */
public record Abstention(double below, Map<String, Double> belowByTenant) {
    public Abstention {
        belowByTenant = Map.copyOf(belowByTenant);
    }

    /** Whether a tenant's question with this answerability is declined. */
    public boolean declines(String tenant, double answerability) {
        return answerability < belowByTenant.getOrDefault(tenant, below);
    }
}
