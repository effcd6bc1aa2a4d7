package dev.ragstone.ingestion.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.AcceptedHeaders;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.Topics;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Writes the accepted events of a tenant, one a line, as far as the topic held them when it began. Compaction may not have
 * removed what was replaced, so that a document can come more than once: the later line holds.
 */
@Singleton
class TenantExport {

    private static final Duration POLL = Duration.ofMillis(500);

    private final ExportConsumers consumers;

    TenantExport(ExportConsumers consumers) {
        this.consumers = consumers;
    }

    /**
     * A line of the export.
     *
     * @param key the record's key
     * @param publishedAt its timestamp
     * @param headers the publisher's own headers, as text
     * @param event its value as it came; null: the document was deleted
     */
    record Line(String key, Instant publishedAt, Map<String, String> headers, @Nullable JsonNode event) {

        Line {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * The last line: without it an export is not complete.
     *
     * @param exported how many lines came before it
     */
    record End(long exported) {}

    StreamingOutput of(String tenant) {
        return output -> write(tenant, output);
    }

    private void write(String tenant, OutputStream output) throws IOException {
        String prefix = tenant + '/';
        long exported = 0;
        try (Consumer<String, byte[]> consumer = consumers.open()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DOCUMENTS_ACCEPTED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.key() != null && record.key().startsWith(prefix)) {
                        writeLine(line(record), output);
                        exported++;
                    }
                }
            }
        }
        writeLine(new End(exported), output);
    }

    private static Line line(ConsumerRecord<String, byte[]> record) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null && !AcceptedHeaders.isOne(header.key())) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        JsonNode event = record.value() == null ? null : EventJson.mapper().readTree(record.value());
        return new Line(record.key(), Instant.ofEpochMilli(record.timestamp()), headers, event);
    }

    private static void writeLine(Object line, OutputStream output) throws IOException {
        output.write(EventJson.write(line));
        output.write('\n');
    }
}
