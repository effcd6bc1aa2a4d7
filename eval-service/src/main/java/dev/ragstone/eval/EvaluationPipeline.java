package dev.ragstone.eval;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.intake.Intake;
import dev.ragstone.eval.intake.InteractionReader;
import dev.ragstone.eval.intake.MalformedLog;
import dev.ragstone.eval.ledger.EvaluationLedger;
import dev.ragstone.eval.record.EvaluationRecorder;
import dev.ragstone.eval.sample.Decision;
import dev.ragstone.eval.sample.Sampler;
import dev.ragstone.eval.score.Scoring;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.TracingMetadata;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * Takes each interaction through all stages, one after the other: read, sample, score, record. A record is acknowledged
 * when nothing remains to be done for it; while the database or the broker is away the record waits, and all that come
 * after it wait in Kafka.
 */
@Singleton
public class EvaluationPipeline {

    private final Sampler sampler;
    private final Scoring scoring;
    private final EvaluationRecorder recorder;
    private final EvaluationLedger ledger;
    private final Tracing tracing;
    private final MalformedLog malformedLog = new MalformedLog();

    EvaluationPipeline(
            Sampler sampler, Scoring scoring, EvaluationRecorder recorder, EvaluationLedger ledger, Tracing tracing) {
        this.sampler = sampler;
        this.scoring = scoring;
        this.recorder = recorder;
        this.ledger = ledger;
        this.tracing = tracing;
    }

    /** Handles one record, in the trace that its headers carry. */
    @Incoming("interactions")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> consume(Message<byte[]> message) {
        Context trace = TracingMetadata.fromMessage(message)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
        return Uni.createFrom()
                .item(trace.wrapSupplier(() -> evaluate(message.getPayload())))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(evaluation -> evaluation
                        .map(found -> recorder.record(found, trace))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> Uni.createFrom().completionStage(message.ack()));
    }

    private Optional<Evaluation> evaluate(byte @Nullable [] value) {
        return switch (InteractionReader.read(value)) {
            case Intake.Received received -> sample(received.interaction());
            case Intake.Malformed malformed -> {
                ledger.malformed(malformed.reason());
                malformedLog.report(malformed);
                yield Optional.empty();
            }
        };
    }

    private Optional<Evaluation> sample(Interaction interaction) {
        return switch (sampler.decide(interaction)) {
            case Decision.Sampled sampled -> Optional.of(score(interaction));
            case Decision.Unsampled unsampled -> {
                ledger.unsampled(unsampled.reason());
                yield Optional.empty();
            }
        };
    }

    private Evaluation score(Interaction interaction) {
        Attributes attributes = Attributes.of(
                SpanAttributes.INTERACTION_ID, interaction.id().toString(),
                SpanAttributes.TENANT, interaction.tenant(),
                SpanAttributes.ANSWER_STATUS, interaction.answer().status().name());
        return tracing.inSpan(SpanNames.EVALUATE, attributes, () -> {
            Map<String, ScoreResult> scores = scoring.scoreLive(Subject.of(interaction));
            ledger.sampled(scores);
            return Evaluation.of(interaction, scores, Instant.now());
        });
    }
}
