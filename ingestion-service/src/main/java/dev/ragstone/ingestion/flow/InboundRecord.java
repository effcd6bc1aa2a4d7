package dev.ragstone.ingestion.flow;

import dev.ragstone.events.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record as it came from Kafka.
 *
 * @param topic the topic it came from
 * @param source what it says
 * @param headers its headers, byte for byte
 */
public record InboundRecord(String topic, SourceRecord source, Headers headers) {

    /** What the connector writes into the records it reads begins with this. */
    private static final String CONNECTORS_OWN = "__smallrye";

    /** The record that a consumer has read, without what the connector wrote into it. */
    public static InboundRecord of(ConsumerRecord<String, byte[]> record) {
        Headers headers = new RecordHeaders();
        Map<String, String> text = new HashMap<>();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(CONNECTORS_OWN)) {
                headers.add(header);
                if (header.value() != null) {
                    text.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
                }
            }
        }
        SourceRecord source = new SourceRecord(
                record.key(), record.value(), text, record.timestamp(), record.partition(), record.offset());
        return new InboundRecord(record.topic(), source, headers);
    }

    /** Its key; empty if it has none. */
    public String key() {
        String key = source.key();
        return key == null ? "" : key;
    }

    /** The tenant its key names, be the key valid or not; empty if it names none. */
    public String tenant() {
        String key = key();
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    /** Bytes of its value. */
    public int size() {
        byte[] value = source.value();
        return value == null ? 0 : value.length;
    }
}
