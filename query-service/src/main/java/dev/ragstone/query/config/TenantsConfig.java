package dev.ragstone.query.config;

import dev.ragstone.privacy.PersonalDataType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What differs by tenant in answering. */
@ConfigMapping(prefix = "ragstone.tenants")
public interface TenantsConfig {

    /** Settings by tenant. */
    @WithParentName
    Map<String, Tenant> byId();

    /** Settings of one tenant; what is absent is as for everybody. */
    interface Tenant {

        /** Answerability below which the tenant's questions are declined. */
        Optional<@DecimalMin("0") @DecimalMax("1") Double> abstainBelow();

        /** Names of the model routes that answer the tenant's questions, in their order; absent: all. */
        Optional<List<String>> generationRoutes();

        /** US dollars that the tenant may spend on language models in a day. */
        Optional<@DecimalMin("0") Double> dailyBudgetUsd();

        /** What becomes of the tenant's questions that look like injections. */
        Optional<QuestionPolicy> questionGuard();

        /** What becomes of personal data in the tenant's questions and answers. */
        Privacy privacy();

        /** What becomes of sentences in the tenant's answers that the passages they cite do not support. */
        Optional<CitationPolicy> citationPolicy();
    }

    /** What becomes of personal data in one tenant's questions and answers. */
    interface Privacy {

        /** In questions, and in what was said before them. */
        Optional<PersonalDataPolicy> questions();

        /** In the text of answers. */
        Optional<PersonalDataPolicy> answers();

        /** What is looked for. */
        Optional<Set<PersonalDataType>> types();

        /** Whether it is masked in recorded interactions. */
        Optional<Boolean> maskInteractions();
    }
}
