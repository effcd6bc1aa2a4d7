package dev.ragstone.ingestion.deletion;

import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes receipts from registry entries. */
final class ReceiptWriter {

    private static final String IN_STORE =
            "removed from the store; its files give the bytes back when the store next merges them";

    private static final String IN_MEMORY =
            "in memory alone; nothing is answered from them that a status read since forbids. Sentences stay for an hour at the"
                    + " most, the rest for ragstone.query.cache.ttl and .answers.ttl";

    /** What query-service remembers longest of what it quoted. */
    private static final Duration CACHED = Duration.ofHours(1);

    private ReceiptWriter() {}

    /** Whether the entry says that the document is deleted. */
    static boolean isDeleted(DocumentEntry entry) {
        boolean fenced = entry.fence() != null || entry.deletedBefore() != null;
        return fenced && entry.live() == null && entry.reserved() == null;
    }

    /**
     * The receipt of a deleted document.
     *
     * @param entry its entry
     * @param others its entries in generations of the index that do not serve
     * @param held what each topic held, as {@link #held} says
     * @param topics how long the topics keep what was written; those that do not exist are absent
     */
    static Receipt write(
            DocumentEntry entry,
            Map<GenerationName, Optional<DocumentEntry>> others,
            Map<String, String> held,
            Map<String, TopicRetention> topics) {
        Instant at = entry.status().at();
        RecordPosition before = entry.deletedBefore();
        List<Place> places = new ArrayList<>(List.of(
                new Place("index: chunks", "text, title and metadata", at, null, IN_STORE),
                new Place("index: vectors", "one vector for each chunk", at, null, IN_STORE),
                new Place(
                        "index: registry",
                        "id, fence and status; no content",
                        at,
                        null,
                        "kept on purpose: it is what keeps the document deleted"),
                new Place(
                        "caches of query-service",
                        "sentences that were quoted; passages and answers where ragstone.query.cache is on",
                        at,
                        at.plus(CACHED),
                        IN_MEMORY)));
        others.forEach((generation, other) -> places.add(new Place(
                "generation " + generation + ": chunks, vectors, registry",
                "the same; it does not serve",
                since(other),
                null,
                since(other) == null ? "it follows the deletion within moments; ask again" : IN_STORE)));
        held.forEach((topic, what) -> {
            TopicRetention retention = topics.get(topic);
            if (retention != null) {
                places.add(new Place("topic: " + topic, what, null, retention.purgedBy(at), retention.how()));
            }
        });
        return new Receipt(
                entry.id().tenant(),
                entry.id().value(),
                number(entry.fence()),
                before == null ? null : Instant.ofEpochMilli(before.timestampMillis()),
                at,
                places);
    }

    /** Since when an entry has no chunks; null as long as it has. */
    private static @Nullable Instant since(Optional<DocumentEntry> entry) {
        return entry.filter(ReceiptWriter::isDeleted)
                .map(deleted -> deleted.status().at())
                .orElse(null);
    }

    private static @Nullable Long number(@Nullable Version version) {
        return version == null ? null : version.number();
    }

    /**
     * What each topic held, in the order a document passes them.
     *
     * @param published the topics that the tenant's events come from
     */
    static Map<String, String> held(List<String> published) {
        Map<String, String> topics = new LinkedHashMap<>();
        published.forEach(topic -> topics.put(topic, "the events as they were published"));
        topics.put(Topics.DOCUMENTS_ACCEPTED, "the newest event that was accepted");
        topics.put(Topics.DOCUMENTS_STATUS, "id, versions and reasons; no content");
        topics.put(Topics.DOCUMENTS_DLQ, "events that failed");
        topics.put(Topics.INTERACTIONS, "passages and quotes in answers given before");
        topics.put(Topics.EVALUATIONS, "claims of answers given before");
        return topics;
    }
}
