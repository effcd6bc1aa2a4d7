package dev.ragstone.query.cite;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.query.limit.Breaker;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.util.List;

/** An entailment model that is left alone while it fails, see {@link Breaker}. */
public final class BreakingEntailmentModel implements EntailmentModel {

    private final EntailmentModel model;
    private final Breaker<List<Entailment>> breaker;

    /**
     * Watches a model.
     *
     * @param pause how long it is left alone
     */
    public BreakingEntailmentModel(EntailmentModel model, Duration pause) {
        this.model = model;
        this.breaker =
                new Breaker<>("the entailment model " + model.name(), pause, new TypeLiteral<List<Entailment>>() {});
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String fingerprint() {
        return model.fingerprint();
    }

    @Override
    public List<Entailment> judge(List<EntailmentPair> pairs) {
        try {
            return breaker.call(() -> model.judge(pairs));
        } catch (Breaker.LeftAloneException e) {
            throw EntailmentException.unavailable(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
