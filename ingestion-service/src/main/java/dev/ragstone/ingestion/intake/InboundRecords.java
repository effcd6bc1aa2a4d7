package dev.ragstone.ingestion.intake;

import dev.ragstone.events.SourceRecord;
import dev.ragstone.ingestion.flow.InboundRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Makes what the stages work on from Kafka's own records. */
final class InboundRecords {

    private InboundRecords() {}

    static InboundRecord of(ConsumerRecord<String, byte[]> record) {
        SourceRecord source = new SourceRecord(
                record.key(),
                record.value(),
                text(record.headers()),
                record.timestamp(),
                record.partition(),
                record.offset());
        return new InboundRecord(record.topic(), source, record.headers());
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
