package dev.ragstone.ingestion.intake;

import dev.ragstone.events.SourceRecord;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.flow.InboundRecord;
import dev.ragstone.ingestion.flow.RecordHandler;
import dev.ragstone.service.telemetry.Telemetry.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes document events from Kafka: many documents at once, one document's events in order. A record is acknowledged when
 * it needs no more work, and the connector commits offsets up to the lowest record that still does.
 */
@ApplicationScoped
public class DocumentIntake {

    private static final Logger LOG = Logger.getLogger(DocumentIntake.class);

    private final RecordHandler handler;
    private final KeyedLanes lanes;

    DocumentIntake(RecordHandler handler, IngestionConfig config, MeterRegistry meters) {
        this.handler = handler;
        this.lanes = new KeyedLanes(config.inFlight(), config.drainTimeout());
        meters.gauge(MetricNames.DOCUMENTS_IN_FLIGHT, lanes, KeyedLanes::underWay);
    }

    /** Completes when there is room for the record, so that the consumer pauses where there is none. */
    @Incoming("documents")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> consume(IncomingKafkaRecord<String, byte[]> record) {
        String key = record.getKey();
        return lanes.take(key == null ? "" : key, () -> process(record));
    }

    @PreDestroy
    void drain() {
        lanes.close();
    }

    private void process(IncomingKafkaRecord<String, byte[]> record) {
        Context context = TracingMetadata.fromMessage(record)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
        try {
            context.wrap(() -> handler.handle(inbound(record))).run();
            record.ack();
        } catch (RuntimeException | Error e) {
            // Whatever it is, a missing class included, the record is not done: it comes again after a restart.
            LOG.errorf(
                    e,
                    "Record %s-%d@%d is left for redelivery",
                    record.getTopic(),
                    record.getPartition(),
                    record.getOffset());
            record.nack(e);
        }
    }

    private static InboundRecord inbound(IncomingKafkaRecord<String, byte[]> record) {
        SourceRecord source = new SourceRecord(
                record.getKey(),
                record.getPayload(),
                text(record.getHeaders()),
                record.getTimestamp().toEpochMilli(),
                record.getPartition(),
                record.getOffset());
        return new InboundRecord(record.getTopic(), source, record.getHeaders());
    }

    private static Map<String, String> text(Headers headers) {
        Map<String, String> text = new HashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                text.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return text;
    }
}
