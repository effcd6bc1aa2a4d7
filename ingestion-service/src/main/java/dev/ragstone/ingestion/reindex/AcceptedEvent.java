package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Version;
import dev.ragstone.events.AcceptedHeaders;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.events.MalformedEventException;
import dev.ragstone.events.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record of the accepted topic. */
final class AcceptedEvent {

    private final SourceRecord source;

    AcceptedEvent(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        this.source = new SourceRecord(
                record.key(),
                record.value(),
                headers,
                record.timestamp(),
                record.partition(),
                AcceptedHeaders.offset(headers.get(AcceptedHeaders.OFFSET), record.offset()));
    }

    String key() {
        String key = source.key();
        return key == null ? "" : key;
    }

    String tenant() {
        return key().substring(0, Math.max(0, key().indexOf('/')));
    }

    /**
     * What a new index has to be told: which versions were deleted for good when the event was accepted, and the event. As
     * the order of a document's events does not matter, that leaves it with the knowledge of the index that accepted it.
     *
     * @throws MalformedEventException if the record holds no event
     * @throws IllegalArgumentException if its headers cannot be read
     */
    List<DocumentEvent> events(DocumentEventReader reader) {
        DocumentEvent accepted = reader.read(source);
        DocumentId id = accepted.id();
        List<DocumentEvent> events = new ArrayList<>();
        Optional<Version> fence = AcceptedHeaders.fence(source);
        fence.ifPresent(version -> events.add(new DocumentEvent.Deleted(id, version, accepted.position())));
        Optional<RecordPosition> deletedBefore = AcceptedHeaders.deletedBefore(source);
        deletedBefore.ifPresent(position -> events.add(new DocumentEvent.Deleted(id, null, position)));
        events.add(accepted);
        return events;
    }
}
