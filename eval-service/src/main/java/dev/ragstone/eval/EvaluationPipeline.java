package dev.ragstone.eval;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.database.Retrying;
import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.eval.flow.Inclusion;
import dev.ragstone.eval.flow.Judged;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.intake.FeedbackReader;
import dev.ragstone.eval.intake.Intake;
import dev.ragstone.eval.intake.InteractionReader;
import dev.ragstone.eval.intake.MalformedLog;
import dev.ragstone.eval.judge.JudgeQueue;
import dev.ragstone.eval.ledger.EvaluationLedger;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.record.EvaluationRecorder;
import dev.ragstone.eval.sample.Decision;
import dev.ragstone.eval.sample.Sampling;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes each interaction through all stages, one after the other: read, sample, score, record. A record is acknowledged
 * when nothing remains to be done for it; while the database or the broker is away the record waits, and all that come
 * after it wait in Kafka. Feedback goes the same way, and may bring in an interaction that was not sampled.
 */
@Singleton
public class EvaluationPipeline {

    private static final Logger LOG = Logger.getLogger(EvaluationPipeline.class);

    private final Sampling sampling;
    private final Scoring scoring;
    private final EvaluationRecorder recorder;
    private final JudgeQueue queue;
    private final EvaluationLedger ledger;
    private final Tracing tracing;
    private final MalformedLog malformedLog = new MalformedLog();

    EvaluationPipeline(
            Sampling sampling,
            Scoring scoring,
            EvaluationRecorder recorder,
            JudgeQueue queue,
            EvaluationLedger ledger,
            Tracing tracing) {
        this.sampling = sampling;
        this.scoring = scoring;
        this.recorder = recorder;
        this.queue = queue;
        this.ledger = ledger;
        this.tracing = tracing;
    }

    /** Handles an interaction, in the trace that its headers carry. */
    @Incoming("interactions")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> consume(Message<byte[]> message) {
        return acknowledging(message, evaluate(message.getPayload(), trace(message)));
    }

    /** Handles what a reader says of an answer. */
    @Incoming("feedback")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> consumeFeedback(Message<byte[]> message) {
        Headers headers = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(kafka -> kafka.getHeaders())
                .orElseGet(RecordHeaders::new);
        return acknowledging(message, takeFeedback(message.getPayload(), headers, trace(message)));
    }

    private Uni<Void> evaluate(byte @Nullable [] value, Context trace) {
        return switch (InteractionReader.read(value)) {
            case Intake.Received received -> orGivenUp(received.interaction(), sample(received.interaction(), trace));
            case Intake.Malformed malformed -> {
                ledger.malformed(malformed.reason());
                malformedLog.report(malformed);
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private Uni<Void> takeFeedback(byte @Nullable [] value, Headers headers, Context trace) {
        return FeedbackReader.read(value, headers)
                .map(feedback -> {
                    ledger.feedback("kept");
                    return recorder.keep(feedback).chain(wanted -> wanted.map(interaction ->
                                    orGivenUp(interaction, judge(interaction, Inclusion.PULLED_IN, trace)))
                            .orElseGet(() -> Uni.createFrom().voidItem()));
                })
                .orElseGet(() -> {
                    ledger.feedback("malformed");
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> sample(Interaction interaction, Context trace) {
        return sampling.decide(interaction).chain(decision -> switch (decision) {
            case Decision.Sampled sampled -> judge(interaction, sampled.inclusion(), trace);
            case Decision.Unsampled unsampled -> leaveOut(interaction, unsampled.reason(), trace);
        });
    }

    private Uni<Void> leaveOut(Interaction interaction, String reason, Context trace) {
        return recorder.leaveOut(interaction, reason).chain(isWanted -> {
            if (isWanted) {
                return judge(interaction, Inclusion.PULLED_IN, trace);
            }
            ledger.unsampled(reason);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> judge(Interaction interaction, Inclusion inclusion, Context trace) {
        return Retrying.onWorker(trace.wrapSupplier(() -> score(interaction, inclusion)))
                .chain(evaluation -> recorder.record(new Judged(interaction, evaluation), trace))
                .chain(() -> queue.offer(interaction.id()));
    }

    private Evaluation score(Interaction interaction, Inclusion inclusion) {
        Attributes attributes = Attributes.of(
                SpanAttributes.INTERACTION_ID, interaction.id().toString(),
                SpanAttributes.TENANT, interaction.tenant(),
                SpanAttributes.ANSWER_STATUS,
                        interaction.answer().status().name().toLowerCase(Locale.ROOT));
        return tracing.inSpan(SpanNames.EVALUATE, attributes, () -> {
            Map<String, ScoreResult> scores = scoring.scoreLive(Subject.of(interaction));
            ledger.sampled(scores);
            return Evaluation.of(interaction, inclusion, scores, Instant.now());
        });
    }

    /** What the database will never take is left out; the record after it must be read. */
    private Uni<Void> orGivenUp(Interaction interaction, Uni<Void> work) {
        return work.onFailure(Retrying::isFinal)
                .recoverWithUni(refusal -> Uni.createFrom().voidItem().invoke(() -> giveUp(interaction.id(), refusal)));
    }

    private void giveUp(UUID interactionId, Throwable refusal) {
        ledger.refused();
        LOG.errorf(refusal, "What came of interaction %s is left out", interactionId);
    }

    private static Context trace(Message<byte[]> message) {
        return TracingMetadata.fromMessage(message)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
    }

    private static Uni<Void> acknowledging(Message<byte[]> message, Uni<Void> work) {
        return work.chain(() -> Uni.createFrom().completionStage(message.ack()));
    }
}
