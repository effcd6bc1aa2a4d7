package dev.ragstone.query.guard;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.query.flow.Question;
import java.util.Map;

/**
 * Keeps personal data out of questions, answers and what is recorded of them, as far as a tenant wants it.
 *
 * @param usual the rules of tenants that have none of their own
 * @param byTenant the rules of the others
 */
public record PersonalDataGuard(PersonalDataRules usual, Map<String, PersonalDataRules> byTenant) {
    public PersonalDataGuard {
        byTenant = Map.copyOf(byTenant);
    }

    /** The rules of a tenant. */
    public PersonalDataRules of(String tenant) {
        return byTenant.getOrDefault(tenant, usual);
    }

    /** What becomes of a question. */
    public PersonalDataRules.Ruling rule(Question question) {
        return of(question.scope().tenant()).rule(question);
    }

    /** An interaction as it may be recorded. */
    public Interaction recorded(Interaction interaction) {
        PersonalDataRules rules = of(interaction.tenant());
        return rules.maskInteractions() ? new MaskedInteraction(rules).of(interaction) : interaction;
    }
}
