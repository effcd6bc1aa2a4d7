package dev.ragstone.ingestion.deadletter;

import dev.ragstone.events.DlqHeaders;
import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.TenantTopics;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes dead letters again, as they came: key, value, own headers and timestamp. With its timestamp a record keeps
 * its place among the versions of its document, so that a replay can never bring back what is out of date.
 */
@ApplicationScoped
class DeadLetterReplay {

    private static final Logger LOG = Logger.getLogger(DeadLetterReplay.class);

    private final DeadLetterTopic letters;
    private final MutinyEmitter<byte[]> documents;
    private final TenantTopics topics;
    private final Tracing tracing;
    private final MeterRegistry meters;
    private final Duration timeLimit;
    private final ReentrantLock running = new ReentrantLock();

    DeadLetterReplay(
            DeadLetterTopic letters,
            @Channel("documents-replay") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> documents,
            TenantTopics topics,
            Tracing tracing,
            MeterRegistry meters,
            IngestionConfig config) {
        this.letters = letters;
        this.documents = documents;
        this.topics = topics;
        this.tracing = tracing;
        this.meters = meters;
        this.timeLimit = config.replay().timeLimit();
    }

    /**
     * Publishes, or counts, the letters of a tenant that a request asks for. Returns when the broker has them.
     *
     * @throws ProblemException if another replay is running
     */
    ReplayReport run(String tenant, ReplayRequest request, @Nullable TopicRange range) {
        if (!running.tryLock()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Another replay is running.",
                    "Send the same request again when that one has ended.");
        }
        try {
            LetterFilter filter = new LetterFilter(tenant, request.stage(), request.from(), request.to());
            ReplayTally tally = new ReplayTally();
            Pacer pacer = new Pacer(request.rate());
            long deadline = System.nanoTime() + timeLimit.toNanos();
            TopicRange left = letters.read(
                    range,
                    letter -> !filter.matches(letter) || take(letter, request, tally, pacer),
                    () -> System.nanoTime() - deadline > 0);
            ReplayReport report = tally.report(tenant, request.countsOnly(), left.next());
            LOG.infof("Replay of dead letters: %s", report);
            return report;
        } finally {
            running.unlock();
        }
    }

    private boolean take(ConsumerRecord<String, byte[]> letter, ReplayRequest request, ReplayTally tally, Pacer pacer) {
        if (!request.countsOnly() && tally.replayed() >= request.mostLetters()) {
            return false;
        }
        if (tally.countFirst(letter) && !request.countsOnly()) {
            pacer.await();
            tracing.inLinkedSpan(
                    SpanNames.REPLAY,
                    Attributes.of(SpanAttributes.MESSAGING_KAFKA_KEY, letter.key()),
                    List.of(LetterHeaders.trace(letter.headers())),
                    () -> publish(letter));
            tally.countReplayed();
        }
        return true;
    }

    private void publish(ConsumerRecord<String, byte[]> letter) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(origin(letter))
                .withKey(letter.key())
                .withTimestamp(Instant.ofEpochMilli(letter.timestamp()))
                .withHeaders(LetterHeaders.replayed(letter.headers()))
                .build();
        documents.sendMessageAndAwait(Message.of(letter.value()).addMetadata(metadata));
        meters.counter(MetricNames.DOCUMENT_REPLAYS, MetricTags.STAGE, tag(LetterFilter.stageOf(letter)))
                .increment();
    }

    /** Where it came from: a replay must not be a way into a topic that is believed more. */
    private String origin(ConsumerRecord<String, byte[]> letter) {
        String origin = LetterHeaders.text(letter.headers(), DlqHeaders.ORIGIN_TOPIC);
        return origin != null && topics.isRead(origin) ? origin : Topics.DOCUMENTS;
    }

    /** Headers are anybody's text; a tag has few values. */
    private static String tag(String stage) {
        return Arrays.stream(Stage.values()).map(Stage::label).anyMatch(stage::equals) ? stage : "unknown";
    }
}
