package dev.ragstone.system.chaos;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.events.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The last accepted event of every document: its newest version, or its deletion.
 *
 * @param newest the last committed record of every key
 */
record AcceptedEvents(Map<String, ConsumerRecord<String, byte[]>> newest) {

    private static final DocumentEventReader READER = new DocumentEventReader();

    AcceptedEvents {
        newest = Map.copyOf(newest);
    }

    /** The documents of which an index that is made again from these events would hold something else than it must. */
    List<String> disagreements(Expectation expected) {
        return expected.documents().stream()
                .flatMap(document -> disagreement(document).stream())
                .toList();
    }

    private Optional<String> disagreement(DocumentModel document) {
        String wanted = document.text() == null ? "a deletion" : "version " + document.version();
        String found = describe(newest.get(document.key()));
        return wanted.equals(found)
                ? Optional.empty()
                : Optional.of("%s must end with %s, but has %s".formatted(document.key(), wanted, found));
    }

    private static String describe(@Nullable ConsumerRecord<String, byte[]> record) {
        if (record == null) {
            return "no event";
        }
        return switch (READER.read(source(record))) {
            case DocumentEvent.Deleted ignored -> "a deletion";
            case DocumentEvent.Upserted upserted ->
                "version " + upserted.revision().version().number();
        };
    }

    private static SourceRecord source(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new SourceRecord(
                record.key(), record.value(), headers, record.timestamp(), record.partition(), record.offset());
    }
}
