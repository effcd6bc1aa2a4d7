package dev.ragstone.eval.judge;

import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.metric.Verdicts;
import dev.ragstone.service.config.EntailmentConfig;
import dev.ragstone.service.model.EntailmentModels;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entailment model as judge, if there is one; opened at the start, so that a model that cannot be loaded fails it. */
@Singleton
@Startup
public class EntailmentJudge {

    private final @Nullable EntailmentModel model;
    private final double sampleRate;
    private final double supportFrom;

    EntailmentJudge(EntailmentConfig entailment, EvaluationConfig evaluation) {
        this.model = EntailmentModels.open(entailment).orElse(null);
        this.sampleRate = evaluation.entailment().sampleRate();
        this.supportFrom = evaluation.entailment().supportThreshold();
    }

    /** Who judges, with what tells it from others; null if nobody does. */
    public @Nullable String name() {
        return model == null ? null : "%s@%s".formatted(model.name(), model.fingerprint());
    }

    /** Whether a sampled interaction is shown to the model. */
    public boolean wants(UUID interactionId) {
        return model != null && JudgeSample.position(interactionId) < sampleRate;
    }

    /**
     * What is true of a subject, as the model sees it.
     *
     * @param words what words say of it: they take it apart into claims
     * @throws IllegalStateException if there is no model
     */
    public Verdicts read(Verdicts words) {
        if (model == null) {
            throw new IllegalStateException("ragstone.entailment.model is none");
        }
        return new EntailmentVerdicts(words, model, supportFrom);
    }

    @PreDestroy
    void close() {
        if (model != null) {
            model.close();
        }
    }
}
