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
public record InboundRecord(String topic, SourceRecord source, Headers headers) {}
