package dev.ragstone.query;

import dev.ragstone.query.config.GuardConfig;
import dev.ragstone.query.config.QuestionPolicy;
import dev.ragstone.query.config.TenantsConfig;
import dev.ragstone.query.guard.AnswerRules;
import dev.ragstone.query.guard.QuestionGuard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wires the rules that questions and answers have to keep to. */
@Singleton
class GuardBeans {

    private final GuardConfig config;

    GuardBeans(GuardConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    QuestionGuard questionGuard(TenantsConfig tenants) {
        Map<String, QuestionPolicy> byTenant = new HashMap<>();
        tenants.byId().forEach((tenant, settings) -> settings.questionGuard()
                .ifPresent(policy -> byTenant.put(tenant, policy)));
        return new QuestionGuard(config.questions(), byTenant, config.suspiciousFrom());
    }

    @Produces
    @Singleton
    AnswerRules answerRules() {
        return new AnswerRules(config.answers(), config.allowedHosts().orElse(List.of()));
    }
}
