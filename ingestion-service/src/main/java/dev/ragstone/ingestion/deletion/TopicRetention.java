package dev.ragstone.ingestion.deletion;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a topic keeps what was written to it.
 *
 * @param compacted whether a later record of the same key removes an earlier one
 * @param deleted whether records are removed by age
 * @param retention how long a record is kept; empty: without end
 * @param compactionLag how long a replaced record may wait for its removal; empty: without end
 * @param deleteRetention how long a tombstone is kept
 * @param segment how long a piece of the topic may still be written to; what is in it is removed only afterwards
 */
record TopicRetention(
        boolean compacted,
        boolean deleted,
        Optional<Duration> retention,
        Optional<Duration> compactionLag,
        Duration deleteRetention,
        Duration segment) {

    /** The retention that a topic's settings say, by Kafka's names. */
    static TopicRetention of(Map<String, String> settings) {
        String policy = settings.getOrDefault("cleanup.policy", "delete");
        return new TopicRetention(
                policy.contains("compact"),
                policy.contains("delete"),
                finite(settings.get("retention.ms")),
                finite(settings.get("max.compaction.lag.ms")),
                finite(settings.get("delete.retention.ms")).orElse(Duration.ZERO),
                finite(settings.get("segment.ms")).orElse(Duration.ZERO));
    }

    /** When a record that was written, or replaced, at a time is gone at the latest; null if there is no such time. */
    @Nullable
    Instant purgedBy(Instant time) {
        Instant byAge =
                deleted ? retention.map(kept -> time.plus(kept).plus(segment)).orElse(null) : null;
        Instant byKey = compacted
                ? compactionLag.map(lag -> time.plus(lag).plus(segment)).orElse(null)
                : null;
        if (byAge == null || byKey == null) {
            return byAge == null ? byKey : byAge;
        }
        return byAge.isBefore(byKey) ? byAge : byKey;
    }

    /** What removes a record, in words. */
    String how() {
        String byKey = compacted
                ? "compaction, max.compaction.lag.ms=%s; the tombstone itself stays for delete.retention.ms=%d"
                        .formatted(text(compactionLag), deleteRetention.toMillis())
                : "";
        String byAge = deleted ? "retention, retention.ms=%s".formatted(text(retention)) : "";
        return byKey.isEmpty() || byAge.isEmpty() ? byKey + byAge : byKey + "; " + byAge;
    }

    private static String text(Optional<Duration> duration) {
        return duration.map(known -> Long.toString(known.toMillis())).orElse("unlimited");
    }

    /** Kafka writes -1, or the largest number, for no limit; more than a thousand years is none either. */
    private static Optional<Duration> finite(@Nullable String millis) {
        return Optional.ofNullable(millis)
                .map(Long::parseLong)
                .filter(number ->
                        number >= 0 && number < Duration.ofDays(365_000).toMillis())
                .map(Duration::ofMillis);
    }
}
