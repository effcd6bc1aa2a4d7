package dev.ragstone.stack;

import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The topics of the system, as one machine needs them. */
final class StackTopics {

    private static final int PARTITIONS = 4;
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final String A_MONTH = Long.toString(Duration.ofDays(30).toMillis());
    private static final Map<String, String> KEPT_A_MONTH = Map.of("cleanup.policy", "delete", "retention.ms", A_MONTH);

    /** Deletions are remembered as long as a dead letter may be replayed. */
    private static final Map<String, String> DELETIONS_KEPT_A_MONTH =
            Map.of("cleanup.policy", "compact", "delete.retention.ms", A_MONTH);

    private StackTopics() {}

    /** Creates those that are not there yet. */
    static void create(EmbeddedKafka kafka) {
        List.of(Topics.DOCUMENTS, Topics.DOCUMENTS_STATUS)
                .forEach(topic -> kafka.createTopic(topic, PARTITIONS, COMPACTED));
        kafka.createTopic(Topics.DOCUMENTS_ACCEPTED, PARTITIONS, DELETIONS_KEPT_A_MONTH);
        List.of(Topics.DOCUMENTS_DLQ, Topics.INTERACTIONS, Topics.FEEDBACK, Topics.EVALUATIONS)
                .forEach(topic -> kafka.createTopic(topic, PARTITIONS, KEPT_A_MONTH));
    }
}
