package dev.ragstone.query;

import dev.ragstone.privacy.PersonalData;
import dev.ragstone.privacy.PersonalDataType;
import dev.ragstone.query.config.GuardConfig;
import dev.ragstone.query.config.PersonalDataPolicy;
import dev.ragstone.query.config.PrivacyConfig;
import dev.ragstone.query.config.QuestionPolicy;
import dev.ragstone.query.config.TenantsConfig;
import dev.ragstone.query.guard.AnswerRules;
import dev.ragstone.query.guard.InjectionClassifier;
import dev.ragstone.query.guard.PersonalDataGuard;
import dev.ragstone.query.guard.PersonalDataRules;
import dev.ragstone.query.guard.QuestionGuard;
import dev.ragstone.query.guard.QuestionGuards;
import dev.ragstone.query.guard.TextClassifiers;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Wires the rules that questions and answers have to keep to. */
@Singleton
class GuardBeans {

    private final GuardConfig config;

    GuardBeans(GuardConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    PersonalDataGuard personalDataGuard(PrivacyConfig privacy, TenantsConfig tenants) {
        return personalDataGuard(privacy, tenants.byId());
    }

    /** Opened at the start, so that a classifier that cannot be loaded fails it. */
    @Produces
    @Singleton
    @Startup
    QuestionGuard questionGuard(TenantsConfig tenants, TimeLimit timeLimit, Tracing tracing, MeterRegistry meters) {
        Map<String, QuestionPolicy> byTenant = new HashMap<>();
        tenants.byId().forEach((tenant, settings) -> settings.questionGuard()
                .ifPresent(policy -> byTenant.put(tenant, policy)));
        InjectionClassifier.Terms terms = new InjectionClassifier.Terms(
                config.classifier().suspiciousFrom(), config.classifier().deadline());
        InjectionClassifier classifier = TextClassifiers.open(config.classifier())
                .map(model -> new InjectionClassifier(model, terms, timeLimit, tracing, meters))
                .orElse(null);
        return new QuestionGuard(config.questions(), byTenant, config.suspiciousFrom(), classifier);
    }

    void close(@Disposes QuestionGuard guard) {
        guard.close();
    }

    @Produces
    @Singleton
    QuestionGuards questionGuards(QuestionGuard injections, PersonalDataGuard personalData) {
        return new QuestionGuards(injections, personalData);
    }

    @Produces
    @Singleton
    AnswerRules answerRules(PersonalDataGuard personalData) {
        return new AnswerRules(
                config.answers(), personalData, config.allowedHosts().orElse(List.of()));
    }

    static PersonalDataGuard personalDataGuard(PrivacyConfig privacy, Map<String, TenantsConfig.Tenant> tenants) {
        Map<String, PersonalDataRules> byTenant = new HashMap<>();
        tenants.forEach((tenant, settings) -> byTenant.put(tenant, rules(privacy, settings.privacy())));
        PersonalDataRules usual =
                rules(privacy.questions(), privacy.answers(), privacy.types(), privacy.maskInteractions());
        return new PersonalDataGuard(usual, byTenant);
    }

    private static PersonalDataRules rules(PrivacyConfig usual, TenantsConfig.Privacy own) {
        return rules(
                own.questions().orElse(usual.questions()),
                own.answers().orElse(usual.answers()),
                own.types().or(usual::types),
                own.maskInteractions().or(usual::maskInteractions));
    }

    private static PersonalDataRules rules(
            PersonalDataPolicy questions,
            PersonalDataPolicy answers,
            Optional<Set<PersonalDataType>> types,
            Optional<Boolean> maskInteractions) {
        boolean isLookedFor = questions != PersonalDataPolicy.PASS || answers != PersonalDataPolicy.PASS;
        return new PersonalDataRules(
                questions,
                answers,
                maskInteractions.orElse(isLookedFor),
                new PersonalData(types.orElseGet(() -> EnumSet.allOf(PersonalDataType.class))));
    }
}
