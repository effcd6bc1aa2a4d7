package dev.ragstone.ingestion.deadletter;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Counts what a replay does. */
final class ReplayTally {

    private final Set<String> origins = new HashSet<>();
    private final Map<String, Long> byStage = new TreeMap<>();
    private long matched;
    private long replayed;

    /** Counts a letter; false if another letter of the same record was counted before. */
    boolean countFirst(ConsumerRecord<String, byte[]> letter) {
        matched++;
        byStage.merge(LetterFilter.stageOf(letter), 1L, Long::sum);
        return origins.add(LetterHeaders.origin(letter.headers()));
    }

    void countReplayed() {
        replayed++;
    }

    long replayed() {
        return replayed;
    }

    ReplayReport report(String tenant, boolean dryRun, @Nullable String next) {
        long skipped = matched - origins.size();
        return new ReplayReport(tenant, dryRun, matched, replayed, skipped, byStage, next);
    }
}
