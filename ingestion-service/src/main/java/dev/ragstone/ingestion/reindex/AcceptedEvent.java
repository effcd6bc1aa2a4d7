package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Version;
import dev.ragstone.events.AcceptedHeaders;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.events.MalformedEventException;
import dev.ragstone.events.SourceRecord;
import dev.ragstone.ingestion.flow.InboundRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of the accepted topic. */
final class AcceptedEvent {

    private final InboundRecord record;

    AcceptedEvent(ConsumerRecord<String, byte[]> record) {
        this.record = InboundRecord.of(record);
    }

    String key() {
        return record.key();
    }

    String tenant() {
        return record.tenant();
    }

    int size() {
        return record.size();
    }

    /**
     * What a new index has to be told: which versions were deleted for good when the event was accepted, and the event. As
     * the order of a document's events does not matter, that leaves it with the knowledge of the index that accepted it.
     *
     * @throws MalformedEventException if the record holds no event
     * @throws IllegalArgumentException if its headers cannot be read
     */
    List<DocumentEvent> events(DocumentEventReader reader) {
        SourceRecord source = asItCame();
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

    /** Where the record stood among those of its document, which its place in the accepted topic says nothing of. */
    private SourceRecord asItCame() {
        SourceRecord source = record.source();
        return new SourceRecord(
                source.key(),
                source.value(),
                source.headers(),
                source.timestampMillis(),
                source.partition(),
                AcceptedHeaders.offset(source.header(AcceptedHeaders.OFFSET), source.offset()));
    }
}
