package dev.ragstone.query.cite;

import dev.ragstone.query.config.CitationPolicy;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What readers see of answers, by tenant.
 *
 * @param usual the policy of tenants that have none of their own
 * @param byTenant the policies of the others
 */
public record CitationPolicies(CitationPolicy usual, Map<String, CitationPolicy> byTenant) {
    public CitationPolicies {
        byTenant = Map.copyOf(byTenant);
    }

    /**
     * What an answer goes through: markers that name none of the passages are left out, and then what the tenant's policy does
     * not allow.
     *
     * @param passages how many passages the answer rests on
     * @param check checks the answer
     */
    public AnswerGate gate(String tenant, int passages, AnswerCheck check, Consumer<String> reader) {
        AnswerGate policy =
                switch (byTenant.getOrDefault(tenant, usual)) {
                    case ANNOTATE -> new OpenGate(reader);
                    case DROP -> new WithholdingGate(check, reader);
                    case STRICT -> new StrictGate(check, reader);
                };
        return new MarkerGate(passages, policy);
    }
}
