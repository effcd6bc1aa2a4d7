package dev.ragstone.ingestion.intake;

import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.events.AcceptedHeaders;
import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.flow.InboundRecord;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Makes the records of the accepted topic: the events as they came, and what the registry knows beside them. */
final class AcceptedRecords {

    private AcceptedRecords() {}

    /** The record of an event that was accepted and left this entry. */
    static ProducerRecord<String, byte[]> of(InboundRecord record, DocumentEntry entry) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!AcceptedHeaders.isOne(header.key())) {
                headers.add(header);
            }
        }
        add(headers, AcceptedHeaders.OFFSET, Long.toString(record.source().offset()));
        Version fence = entry.fence();
        if (fence != null) {
            add(headers, AcceptedHeaders.FENCE, fence.encode());
        }
        RecordPosition deletedBefore = entry.deletedBefore();
        if (deletedBefore != null) {
            add(headers, AcceptedHeaders.DELETED_BEFORE, AcceptedHeaders.write(deletedBefore));
        }
        return new ProducerRecord<>(
                Topics.DOCUMENTS_ACCEPTED,
                null,
                record.source().timestampMillis(),
                entry.id().key(),
                record.source().value(),
                headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
