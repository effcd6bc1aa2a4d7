package dev.ragstone.ingestion.deadletter;

import dev.ragstone.events.DlqHeaders;
import dev.ragstone.ingestion.flow.InboundRecord;
import dev.ragstone.ingestion.flow.Rejection;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends records that cannot be applied to the dead letter topic: as they came, with the reason in their headers. */
@ApplicationScoped
public class DeadLetters {

    private final MutinyEmitter<byte[]> emitter;

    DeadLetters(
            @Channel("dead-letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Returns when the broker has the dead letter. */
    public void send(InboundRecord record, Rejection rejection) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.source().key())
                .withTimestamp(Instant.ofEpochMilli(record.source().timestampMillis()))
                .withHeaders(headers(record, rejection))
                .build();
        emitter.sendMessageAndAwait(Message.of(record.source().value()).addMetadata(metadata));
    }

    private static Headers headers(InboundRecord record, Rejection rejection) {
        Headers headers = new RecordHeaders(record.headers());
        set(headers, DlqHeaders.ERROR_STAGE, rejection.stage().label());
        set(headers, DlqHeaders.ERROR_CLASS, rejection.cause().getClass().getName());
        set(headers, DlqHeaders.ERROR_MESSAGE, rejection.reason());
        set(headers, DlqHeaders.ORIGIN_TOPIC, record.topic());
        set(
                headers,
                DlqHeaders.ORIGIN_PARTITION,
                Integer.toString(record.source().partition()));
        set(headers, DlqHeaders.ORIGIN_OFFSET, Long.toString(record.source().offset()));
        set(headers, DlqHeaders.ATTEMPTS, Integer.toString(attempts(record, rejection)));
        String traceId = rejection.attempt().traceId();
        if (traceId != null) {
            set(headers, DlqHeaders.TRACE_ID, traceId);
        }
        return headers;
    }

    /** A replayed record brings the tries of its former life along. */
    private static int attempts(InboundRecord record, Rejection rejection) {
        boolean replayed = record.headers().lastHeader(DlqHeaders.REPLAY_OF) != null;
        int before = replayed ? LetterHeaders.number(record.headers(), DlqHeaders.ATTEMPTS) : 0;
        return before + rejection.attempt().number();
    }

    /** A record that was a dead letter before keeps no header of its former death. */
    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
