package dev.ragstone.ingestion.deletion;

import dev.ragstone.core.index.DocumentState;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.events.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes receipts of erased tenants. */
final class ErasureWriter {

    private static final String IN_STORE = "deleted with its documents; `left` says how many are not yet";

    private static final String BY_THE_SERVICE =
            "the service removes it when it reads topic ragstone.tenants, at its start at the latest; where there was something, an"
                    + " audit record tenant.erase says how much and when";

    private ErasureWriter() {}

    /**
     * The receipt of an erasure.
     *
     * @param ordered the order, which has a time
     * @param counts the tenant's documents by state
     * @param held what each topic held, as {@link #held} says
     * @param topics how long the topics keep what was written; those that do not exist are absent
     */
    static ErasureReceipt write(
            TenantEvent ordered,
            Instant before,
            Map<DocumentState, Long> counts,
            Map<String, String> held,
            Map<String, TopicRetention> topics) {
        long documents = counts.values().stream().mapToLong(Long::longValue).sum();
        long left = documents - counts.getOrDefault(DocumentState.DELETED, 0L);
        List<Place> places = new ArrayList<>(List.of(
                new Place("index: chunks and vectors", "text, title, metadata and vectors", null, null, IN_STORE),
                new Place(
                        "index: registry",
                        "ids, fences and status; no content",
                        null,
                        null,
                        "kept on purpose: it is what keeps the documents deleted"),
                new Place("query-service: conversations", "questions and answers", null, null, BY_THE_SERVICE),
                new Place("query-service: budgets", "what was spent, by day", null, null, BY_THE_SERVICE),
                new Place(
                        "eval-service: evaluations",
                        "interactions, feedback, scores, data sets, experiments",
                        null,
                        null,
                        BY_THE_SERVICE)));
        held.forEach((topic, what) -> {
            TopicRetention retention = topics.get(topic);
            if (retention != null) {
                places.add(new Place("topic: " + topic, what, null, retention.purgedBy(before), retention.how()));
            }
        });
        return new ErasureReceipt(ordered.tenant(), ordered.by(), before, documents, left, places);
    }

    /**
     * What each topic held.
     *
     * @param published the topics that the tenant's events come from
     */
    static Map<String, String> held(List<String> published) {
        Map<String, String> topics = new LinkedHashMap<>(ReceiptWriter.held(published));
        topics.put(Topics.FEEDBACK, "ratings and comments; no tenant's content but the comment");
        topics.put(Topics.TENANTS, "that the tenant was suspended and erased, by whom and when");
        topics.put(Topics.AUDIT, "what administrators did; no content");
        return topics;
    }
}
