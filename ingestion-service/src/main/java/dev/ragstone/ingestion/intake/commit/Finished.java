package dev.ragstone.ingestion.intake.commit;

import dev.ragstone.ingestion.ledger.Ticket;
import io.opentelemetry.api.trace.SpanContext;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that needs no more work.
 *
 * @param ticket the record
 * @param accepted what is to be appended to the accepted topic; null if its event was not accepted
 * @param trace a span of its trace
 * @param told completes when Kafka knows, or another process answers for the record
 */
record Finished(
        Ticket ticket,
        @Nullable ProducerRecord<String, byte[]> accepted,
        SpanContext trace,
        CompletableFuture<Void> told) {

    Finished(Ticket ticket, @Nullable ProducerRecord<String, byte[]> accepted, SpanContext trace) {
        this(ticket, accepted, trace, new CompletableFuture<>());
    }

    /** Bytes to be appended. */
    int size() {
        return accepted == null || accepted.value() == null ? 0 : accepted.value().length;
    }

    /** The same without what was to be appended. */
    Finished withoutAppend() {
        return new Finished(ticket, null, trace, told);
    }
}
