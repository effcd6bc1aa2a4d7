package dev.ragstone.ingestion.flow;

import dev.ragstone.events.SourceRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A record as it came from Kafka.
 *
 * @param topic the topic it came from
 * @param source what it says
 * @param headers its headers, byte for byte
 */
public record InboundRecord(String topic, SourceRecord source, Headers headers) {

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
