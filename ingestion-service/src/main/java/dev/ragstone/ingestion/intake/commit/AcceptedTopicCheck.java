package dev.ragstone.ingestion.intake.commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the accepted topic's settings must be, by Kafka's names, so that an index can be rebuilt from it alone. */
final class AcceptedTopicCheck {

    private static final String CLEANUP = "cleanup.policy";
    private static final String COMPACT = "compact";
    private static final String DELETE_RETENTION = "delete.retention.ms";
    private static final String RETENTION = "retention.ms";
    private static final String MAX_MESSAGE = "max.message.bytes";

    /** Deletions are kept this long, unless other topics may bring back what was deleted even later. */
    private static final long USUAL_DELETE_RETENTION_MS = Duration.ofDays(30).toMillis();

    private AcceptedTopicCheck() {}

    /** The settings of a new topic beside one of document events with these settings. */
    static Map<String, String> wanted(Map<String, String> documents) {
        long deletions = Math.max(USUAL_DELETE_RETENTION_MS, number(documents.get(DELETE_RETENTION)));
        return Map.of(
                CLEANUP,
                COMPACT,
                DELETE_RETENTION,
                Long.toString(deletions),
                MAX_MESSAGE,
                documents.getOrDefault(MAX_MESSAGE, "1048588"));
    }

    /** What is wrong with the topic's settings, and what to do. */
    static List<String> violations(
            Map<String, String> accepted, Map<String, String> documents, Map<String, String> deadLetters) {
        List<String> violations = new ArrayList<>();
        if (!COMPACT.equals(accepted.get(CLEANUP))) {
            violations.add("cleanup.policy is '%s', so that documents are forgotten; set it to 'compact'"
                    .formatted(accepted.get(CLEANUP)));
        }
        long deletions = number(accepted.get(DELETE_RETENTION));
        long replay = Math.max(number(documents.get(DELETE_RETENTION)), retention(deadLetters));
        if (deletions < replay) {
            violations.add(
                    "delete.retention.ms is %d, but events up to %d ms old may come again, from the topic of documents or from dead letters; raise it, or an index rebuilt later may bring deleted documents back"
                            .formatted(deletions, replay));
        }
        long largest = number(accepted.get(MAX_MESSAGE));
        if (largest < number(documents.get(MAX_MESSAGE))) {
            violations.add(
                    "max.message.bytes is %d, less than that of the topic of documents; raise it, or large documents are left out of a reindex"
                            .formatted(largest));
        }
        return violations;
    }

    /** How long a dead letter can be replayed; a topic without an end is replayed by hand, whose age nobody can know. */
    private static long retention(Map<String, String> deadLetters) {
        boolean deleted = deadLetters.getOrDefault(CLEANUP, COMPACT).contains("delete");
        return deleted ? number(deadLetters.get(RETENTION)) : 0;
    }

    private static long number(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
