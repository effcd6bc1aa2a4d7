package dev.ragstone.ingestion.intake;

import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.flow.InboundRecord;
import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.flow.RecordHandler;
import dev.ragstone.ingestion.intake.commit.TransactionalCommits;
import dev.ragstone.ingestion.lanes.KeyedLanes;
import dev.ragstone.ingestion.lanes.Room;
import dev.ragstone.ingestion.ledger.Ticket;
import dev.ragstone.service.telemetry.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes document events from Kafka: many documents at once, one document's events in order. What a tenant publishes above
 * its share is put off and read again by the backlog's own reader, so that nobody waits behind it. Offsets are committed up
 * to the lowest record that is not done, put off or under way.
 */
@ApplicationScoped
public class DocumentIntake {

    /** So far apart may be the lowest record that is not done and the last one read; it costs a bit for each. */
    private static final long WIDEST_SPAN = 10_000_000;

    private final RecordHandler handler;
    private final TransactionalCommits commits;
    private final RecordWork work;
    private final Room live;
    private final int share;
    private final BacklogReader backlog;

    DocumentIntake(
            RecordHandler handler,
            TransactionalCommits commits,
            BacklogConsumers consumers,
            IngestionConfig config,
            MeterRegistry meters) {
        this.handler = handler;
        this.commits = commits;
        this.work = new RecordWork(handler, commits, new KeyedLanes(config.drainTimeout()));
        this.live = new Room(config.inFlight(), config.inFlightBytes().asLongValue());
        this.share = Math.max(1, (int) (config.inFlight() * config.tenantShare()));
        Room backlogRoom =
                new Room(config.backlogInFlight(), config.inFlightBytes().asLongValue());
        this.backlog = new BacklogReader(commits.ledger(), work, backlogRoom, consumers);
        commits.beforeLeaving(this::drain);
        meters.gauge(MetricNames.DOCUMENTS_IN_FLIGHT, this, intake -> live.records() + backlogRoom.records());
        meters.gauge(MetricNames.DOCUMENTS_PUT_OFF, commits.ledger(), ledger -> ledger.deferrals());
    }

    /** Completes when there is room for the record, so that the consumer pauses where there is none. */
    @Incoming("documents")
    @Acknowledgment(Acknowledgment.Strategy.NONE)
    CompletionStage<Void> consume(IncomingKafkaRecord<String, byte[]> incoming) {
        Optional<Ticket> ticket = commits.ledger()
                .ticket(new TopicPartition(incoming.getTopic(), incoming.getPartition()), incoming.getOffset());
        if (ticket.isEmpty()) {
            // Its partition was taken away while it waited: it comes again, here or elsewhere.
            return CompletableFuture.completedFuture(null);
        }
        InboundRecord record = InboundRecord.of(consumed(incoming));
        if (isAboveShare(record.tenant())) {
            ticket.get().defer();
            backlog.wake();
            return CompletableFuture.completedFuture(null);
        }
        Context context = TracingMetadata.fromMessage(incoming)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
        return work.take(ticket.get(), record, Lane.LIVE, live, context);
    }

    @PreDestroy
    void drain() {
        backlog.close();
        work.close();
    }

    /** While all wait for the index there is nothing to be gained from reading ahead. */
    private boolean isAboveShare(String tenant) {
        return live.recordsOf(tenant) >= share
                && !handler.isStalled()
                && commits.ledger().widestSpan() < WIDEST_SPAN;
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> consumed(IncomingKafkaRecord<String, byte[]> incoming) {
        return incoming.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(metadata -> (ConsumerRecord<String, byte[]>) metadata.getRecord())
                .orElseThrow();
    }
}
