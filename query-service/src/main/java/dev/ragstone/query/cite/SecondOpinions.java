package dev.ragstone.query.cite;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Has an entailment model look at claims that words leave in doubt. Safe for use by many threads at once. */
public final class SecondOpinions implements AutoCloseable {

    private static final String PROVIDER = "ragstone";

    private final EntailmentModel model;
    private final Doubt doubt;
    private final TimeLimit timeLimit;
    private final Tracing tracing;
    private final MeterRegistry meters;

    /**
     * Opinions of a model.
     *
     * @param doubt when it is asked
     * @param timeLimit ends calls that take too long
     */
    public SecondOpinions(
            EntailmentModel model, Doubt doubt, TimeLimit timeLimit, Tracing tracing, MeterRegistry meters) {
        this.model = model;
        this.doubt = doubt;
        this.timeLimit = timeLimit;
        this.tracing = tracing;
        this.meters = meters;
    }

    /** What looks at the claims of one answer, which has to be complete at a time. */
    SecondOpinion begin(Deadline complete) {
        return new SecondOpinion(this, doubt, complete);
    }

    /** Who has them. */
    String name() {
        return model.name();
    }

    /**
     * What the model says of each pair.
     *
     * @throws TimeoutException if it takes longer than the limit
     * @throws dev.ragstone.core.entailment.EntailmentException if it fails
     */
    List<Entailment> judge(List<EntailmentPair> pairs, Duration limit) throws TimeoutException {
        return timeLimit.call(limit, () -> tracing.inSpan(SpanNames.ENTAIL, attributes(), () -> model.judge(pairs)));
    }

    /** Counts claims in doubt, by what became of them. */
    void count(String outcome, int claims) {
        meters.counter(MetricNames.CLAIMS_DOUBTED, MetricTags.OUTCOME, outcome).increment(claims);
    }

    @Override
    public void close() {
        model.close();
    }

    private Attributes attributes() {
        return Attributes.of(
                SpanAttributes.GEN_AI_PROVIDER_NAME, PROVIDER, SpanAttributes.GEN_AI_REQUEST_MODEL, model.name());
    }
}
