package dev.ragstone.query;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.answer.SamplePosition;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.LeftOut;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.ReaderGoneException;
import dev.ragstone.query.guard.PersonalDataRules;
import dev.ragstone.query.guard.QuestionGuard;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Spans and metrics of questions. Nothing a person wrote goes into either. */
final class QueryObserver {

    private static final String FAILED = "failed";
    private static final String ABANDONED = "abandoned";
    private static final String GENERATE_CONTENT = "generate_content";
    private static final String PROVIDER = "ragstone";

    private final Tracing tracing;
    private final MeterRegistry meters;

    QueryObserver(Tracing tracing, MeterRegistry meters) {
        this.tracing = tracing;
        this.meters = meters;
    }

    RequestMeter newMeter(Budget budget) {
        return new RequestMeter(meters, new Expenses(budget));
    }

    @Nullable
    String traceId() {
        return tracing.currentTraceId();
    }

    <T extends Findings> T retrieval(Question question, Supplier<T> work) {
        Attributes attributes = Attributes.builder()
                .put(SpanAttributes.TENANT, question.scope().tenant())
                .put(SpanAttributes.RETRIEVAL_MODE, question.mode().name().toLowerCase(Locale.ROOT))
                .put(SpanAttributes.RETRIEVAL_CANDIDATES, (long) question.candidates())
                .put(SpanAttributes.RETRIEVAL_TOP_K, (long) question.topK())
                .build();
        return tracing.inSpan(SpanNames.RETRIEVE, attributes, () -> {
            T found = work.get();
            tracing.annotate(Attributes.of(
                    SpanAttributes.RETRIEVAL_PASSAGES, (long) found.best().size()));
            found.degraded().forEach(this::degraded);
            return found;
        });
    }

    void leftOut(List<LeftOut> passages) {
        passages.forEach(passage -> meters.counter(
                        MetricNames.PASSAGES_LEFT_OUT,
                        MetricTags.REASON,
                        passage.reason().name().toLowerCase(Locale.ROOT))
                .increment());
    }

    Draft generation(String model, Supplier<Draft> work) {
        Attributes attributes = Attributes.of(
                SpanAttributes.GEN_AI_OPERATION_NAME, GENERATE_CONTENT,
                SpanAttributes.GEN_AI_PROVIDER_NAME, PROVIDER,
                SpanAttributes.GEN_AI_REQUEST_MODEL, model);
        return tracing.inSpan(SpanNames.GENERATE + ' ' + model, attributes, () -> {
            Draft draft = work.get();
            tracing.annotate(Attributes.of(
                    SpanAttributes.GEN_AI_RESPONSE_MODEL, draft.model(),
                    SpanAttributes.GEN_AI_INPUT_TOKENS, draft.usage().promptTokens(),
                    SpanAttributes.GEN_AI_OUTPUT_TOKENS, draft.usage().completionTokens(),
                    SpanAttributes.PROMPT_VERSION, draft.promptVersion()));
            draft.degraded().forEach(this::degraded);
            return draft;
        });
    }

    void degraded(String step) {
        meters.counter(MetricNames.QUERIES_DEGRADED, MetricTags.REASON, step).increment();
    }

    List<Citation> citing(Supplier<List<Citation>> work) {
        return tracing.inSpan(SpanNames.CITE, Attributes.empty(), () -> {
            List<Citation> citations = work.get();
            tracing.annotate(Attributes.of(SpanAttributes.CITATIONS, (long) citations.size()));
            return citations;
        });
    }

    /** What a rule removed from an answer. */
    void removed(String rule) {
        meters.counter(MetricNames.ANSWERS_CLEANED, MetricTags.REASON, rule).increment();
    }

    void guarded(QuestionGuard.Decision decision) {
        String outcome = decision.name().toLowerCase(Locale.ROOT);
        tracing.annotate(Attributes.of(SpanAttributes.QUESTION_GUARD, outcome));
        meters.counter(MetricNames.QUESTIONS_GUARDED, MetricTags.OUTCOME, outcome)
                .increment();
    }

    /** What becomes of a question with personal data; never what it was. */
    void personalData(PersonalDataRules.Ruling ruling) {
        if (!ruling.found().isEmpty()) {
            String outcome = ruling.isBlocked() ? "blocked" : "masked";
            meters.counter(MetricNames.QUESTIONS_PERSONAL_DATA, MetricTags.OUTCOME, outcome)
                    .increment();
        }
    }

    void withheld(int sentences) {
        meters.counter(MetricNames.SENTENCES_WITHHELD).increment(sentences);
    }

    void answered(Interaction interaction, RequestMeter meter) {
        Answer answer = interaction.answer();
        String status = answer.status().name().toLowerCase(Locale.ROOT);
        tracing.annotate(Attributes.of(
                SpanAttributes.TENANT, interaction.tenant(),
                SpanAttributes.INTERACTION_ID, interaction.id().toString(),
                SpanAttributes.ANSWER_STATUS, status,
                SpanAttributes.ANSWERABILITY, answer.answerability(),
                SpanAttributes.DEGRADED, !interaction.degraded().isEmpty()));
        if (interaction.origin() == Origin.LIVE) {
            // What eval-service will judge can be told from this, so that a collector keeps its trace.
            tracing.annotate(Attributes.of(SpanAttributes.SAMPLING_HASH, SamplePosition.of(interaction.id())));
        }
        count(status, meter);
        answer.citations().forEach(citation -> meters.counter(
                        MetricNames.CITATIONS,
                        MetricTags.STATUS,
                        citation.verdict().name().toLowerCase(Locale.ROOT))
                .increment());
    }

    void failed(RuntimeException failure, RequestMeter meter) {
        count(failure instanceof ReaderGoneException ? ABANDONED : FAILED, meter);
    }

    private void count(String status, RequestMeter meter) {
        meters.timer(MetricNames.QUERIES, MetricTags.STATUS, status).record(meter.elapsed());
    }
}
