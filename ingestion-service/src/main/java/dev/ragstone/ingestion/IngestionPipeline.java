package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.events.MalformedEventException;
import dev.ragstone.ingestion.deadletter.DeadLetters;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.EventApplier;
import dev.ragstone.ingestion.flow.InboundRecord;
import dev.ragstone.ingestion.flow.RecordHandler;
import dev.ragstone.ingestion.flow.Rejection;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.StageFailure;
import dev.ragstone.ingestion.flow.TenantTopics;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.reindex.RebuildGate;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.tenancy.TenantStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record from Kafka to its end: applied, and the status topic told; or a dead letter with its reason, and the
 * status topic told where the document is known. The stream goes on either way.
 */
@ApplicationScoped
public class IngestionPipeline implements RecordHandler {

    private static final Logger LOG = Logger.getLogger(IngestionPipeline.class);

    private static final String FOREIGN =
            "topic %s may not write for tenant '%s', only %s may: publish there, or add it to ragstone.tenants.%s.topics";

    private static final String SUSPENDED =
            "tenant '%s' is suspended: resume it, then replay its dead letters of the stage intake";

    private final RebuildGate gate;
    private final TenantTopics topics;
    private final TenantStates states;
    private final DocumentEventReader reader;
    private final GenerationWriter writer;
    private final DeadLetters deadLetters;
    private final StatusReport statuses;
    private final Tracing tracing;
    private final MeterRegistry meters;

    IngestionPipeline(
            RebuildGate gate,
            TenantTopics topics,
            TenantStates states,
            DocumentEventReader reader,
            GenerationWriter writer,
            DeadLetters deadLetters,
            StatusReport statuses,
            Tracing tracing,
            MeterRegistry meters) {
        this.gate = gate;
        this.topics = topics;
        this.states = states;
        this.reader = reader;
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.statuses = statuses;
        this.tracing = tracing;
        this.meters = meters;
    }

    @Override
    public Optional<DocumentEntry> handle(InboundRecord record, Turn turn) {
        gate.await();
        return tracing.inSpan(SpanNames.DOCUMENT, attributes(record), () -> {
            Optional<DocumentEntry> entry = applyOrReject(record, turn);
            entry.ifPresent(statuses::publish);
            count(entry);
            entry.filter(IngestionPipeline::isIndexed).ifPresent(indexed -> recordLag(record));
            return entry.filter(IngestionPipeline::isAccepted);
        });
    }

    @Override
    public boolean isStalled() {
        return writer.isStalled();
    }

    /** Whether the event now decides how its document stands: what is stale or failed does not. */
    private static boolean isAccepted(DocumentEntry entry) {
        return switch (entry.status().outcome()) {
            case INDEXED, UNCHANGED, DELETED -> true;
            case STALE, FAILED -> false;
            case null -> false;
        };
    }

    private Optional<DocumentEntry> applyOrReject(InboundRecord record, Turn turn) {
        Optional<DocumentId> claimed = documentOf(record);
        if (claimed.isPresent()
                && !topics.mayWrite(record.topic(), claimed.get().tenant())) {
            return refuse(record, foreign(record.topic(), claimed.get().tenant()));
        }
        DocumentEvent event;
        try {
            event = reader.read(record.source());
        } catch (MalformedEventException e) {
            return reject(record, null, new Rejection(Stage.INTAKE, e, new Attempt(1, tracing.currentTraceId())));
        }
        if (event instanceof DocumentEvent.Upserted
                && states.isSuspended(event.id().tenant())) {
            return refuse(record, SUSPENDED.formatted(event.id().tenant()));
        }
        return switch (writer.apply(event, turn)) {
            case EventApplier.Result.Applied applied -> Optional.of(applied.entry());
            case EventApplier.Result.Rejected rejected -> reject(record, event, rejected.rejection());
        };
    }

    /** What may not be written does not change how its document stands either. */
    private Optional<DocumentEntry> refuse(InboundRecord record, String reason) {
        StageFailure failure = new StageFailure(Stage.INTAKE, reason);
        bury(record, new Rejection(Stage.INTAKE, failure, new Attempt(1, tracing.currentTraceId())));
        return Optional.empty();
    }

    private String foreign(String topic, String tenant) {
        return FOREIGN.formatted(topic, tenant, String.join(", ", topics.of(tenant)), tenant);
    }

    /** The dead letter comes first: a status without one would be a record lost. */
    private Optional<DocumentEntry> reject(InboundRecord record, @Nullable DocumentEvent event, Rejection rejection) {
        bury(record, rejection);
        Optional<DocumentId> document = event == null ? documentOf(record) : Optional.of(event.id());
        return document.map(id -> writer.fail(id, event, rejection));
    }

    private void bury(InboundRecord record, Rejection rejection) {
        LOG.warnf(
                "Record %s is a dead letter (%s): %s",
                record.source(), rejection.stage().label(), rejection.reason());
        deadLetters.send(record, rejection);
        meters.counter(
                        MetricNames.DOCUMENT_DEAD_LETTERS,
                        MetricTags.STAGE,
                        rejection.stage().label())
                .increment();
    }

    private static Optional<DocumentId> documentOf(InboundRecord record) {
        String key = record.source().key();
        try {
            return key == null ? Optional.empty() : Optional.of(DocumentId.parseKey(key));
        } catch (IllegalArgumentException e) {
            // A key that names no document has no status either.
            return Optional.empty();
        }
    }

    private void count(Optional<DocumentEntry> entry) {
        String outcome = entry.map(DocumentEntry::status)
                .flatMap(status -> Optional.ofNullable(status.outcome()))
                .map(known -> known.name().toLowerCase(Locale.ROOT))
                .orElse("failed");
        tracing.annotate(Attributes.of(SpanAttributes.DOCUMENT_OUTCOME, outcome));
        meters.counter(MetricNames.DOCUMENT_EVENTS, MetricTags.OUTCOME, outcome).increment();
    }

    private static boolean isIndexed(DocumentEntry entry) {
        return entry.status().outcome() == Outcome.INDEXED;
    }

    /** The clock that gave the timestamp is another: a lag below nothing is none. */
    private void recordLag(InboundRecord record) {
        long millis = System.currentTimeMillis() - record.source().timestampMillis();
        meters.timer(MetricNames.DOCUMENT_LAG).record(Duration.ofMillis(Math.max(0, millis)));
    }

    private static Attributes attributes(InboundRecord record) {
        AttributesBuilder attributes = Attributes.builder()
                .put(SpanAttributes.MESSAGING_SYSTEM, "kafka")
                .put(SpanAttributes.MESSAGING_DESTINATION_NAME, record.topic())
                .put(SpanAttributes.MESSAGING_OPERATION_NAME, "process")
                .put(
                        SpanAttributes.MESSAGING_PARTITION_ID,
                        Integer.toString(record.source().partition()))
                .put(SpanAttributes.MESSAGING_KAFKA_OFFSET, record.source().offset());
        String key = record.source().key();
        return key == null
                ? attributes.build()
                : attributes.put(SpanAttributes.MESSAGING_KAFKA_KEY, key).build();
    }
}
