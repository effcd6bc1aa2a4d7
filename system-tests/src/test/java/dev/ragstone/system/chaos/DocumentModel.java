package dev.ragstone.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.CloudEvents;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One document as it must be in the end: it draws its own events and remembers what they mean together. */
final class DocumentModel {

    private static final String FILLER = " and so on";

    private final String id;
    private final int filler;
    private long version;
    private @Nullable String text;

    /**
     * @param number tells it from the others
     * @param words how many words its text has about; all of them make one chunk
     */
    DocumentModel(int number, int words) {
        this.id = "chaos/" + number;
        this.filler = words / 3;
    }

    String id() {
        return id;
    }

    String key() {
        return DocumentData.DEFAULT_TENANT + '/' + id;
    }

    /** The text that must be found; null if there must be none. */
    @Nullable
    String text() {
        return text;
    }

    /** The highest version there has been. */
    long version() {
        return version;
    }

    /** Whether a status says what must be in the end. */
    boolean isSettledBy(JsonNode status) {
        return text == null
                ? status.path("state").asText().equals("DELETED")
                : status.path("state").asText().equals("INDEXED")
                        && status.path("indexedVersion").asLong() == version;
    }

    /** Its next event: most often a new version, sometimes an old one again, a deletion or a tombstone. */
    ProducerRecord<String, byte[]> next(Random random) {
        int kind = version == 0 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0 -> tombstone();
            case 1 -> deletion();
            case 2 -> record(data(1 + random.nextInt((int) version)));
            default -> update();
        };
    }

    /** A new version. */
    ProducerRecord<String, byte[]> update() {
        version++;
        text = text(version);
        return record(data(version));
    }

    /** Its newest version again, which must not bring it back if it was deleted. */
    ProducerRecord<String, byte[]> replay() {
        return record(data(version));
    }

    private ProducerRecord<String, byte[]> tombstone() {
        text = null;
        return record(null);
    }

    private ProducerRecord<String, byte[]> deletion() {
        text = null;
        byte[] data = DocumentData.builder(DocumentData.DEFAULT_TENANT, id)
                .version(version)
                .build()
                .toJson();
        ProducerRecord<String, byte[]> record = record(data);
        Map.of(
                        "specversion",
                        CloudEvents.SPEC_VERSION,
                        "id",
                        id + version,
                        "source",
                        "/chaos",
                        "type",
                        CloudEvents.DELETED)
                .forEach((name, value) ->
                        record.headers().add(CloudEvents.HEADER_PREFIX + name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private byte[] data(long number) {
        return DocumentData.builder(DocumentData.DEFAULT_TENANT, id)
                .version(number)
                .contentType("text/plain")
                .content(text(number))
                .build()
                .toJson();
    }

    private String text(long number) {
        return "Version %d of document %s%s.".formatted(number, id, FILLER.repeat(filler));
    }

    private ProducerRecord<String, byte[]> record(byte @Nullable [] value) {
        return new ProducerRecord<>(Topics.DOCUMENTS, key(), value);
    }
}
