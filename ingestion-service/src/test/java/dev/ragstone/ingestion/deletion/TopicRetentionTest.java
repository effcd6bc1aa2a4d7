package dev.ragstone.ingestion.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicRetentionTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final String DAY = "86400000";

    @Test
    void recordKeptByAge_isGoneWhenItsSegmentIs() {
        TopicRetention topic =
                TopicRetention.of(Map.of("cleanup.policy", "delete", "retention.ms", DAY, "segment.ms", DAY));
        assertThat(topic.purgedBy(THEN)).isEqualTo("2026-01-03T00:00:00Z");
        assertThat(topic.how()).contains("retention.ms=86400000");
    }

    @Test
    void compactedTopicWithoutALag_promisesNothing() {
        TopicRetention topic = TopicRetention.of(Map.of(
                "cleanup.policy",
                "compact",
                "retention.ms",
                DAY,
                "max.compaction.lag.ms",
                Long.toString(Long.MAX_VALUE),
                "delete.retention.ms",
                DAY));
        assertThat(topic.purgedBy(THEN)).isNull();
        assertThat(topic.how()).contains("max.compaction.lag.ms=unlimited", "delete.retention.ms=86400000");
    }

    @Test
    void compactedTopicWithALag_promisesIt() {
        TopicRetention topic = TopicRetention.of(
                Map.of("cleanup.policy", "compact,delete", "retention.ms", "-1", "max.compaction.lag.ms", DAY));
        assertThat(topic.purgedBy(THEN)).isEqualTo("2026-01-02T00:00:00Z");
    }
}
