package dev.ragstone.bench.ingestion;

import dev.ragstone.core.index.Outcome;
import dev.ragstone.events.StatusEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the published documents are done, and how each ended. Not for use by many threads. */
final class Progress {

    private final long version;
    private final Set<String> waiting;
    private final int total;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<String> failures = new ArrayList<>();
    private long chunksEmbedded;

    /** Waits for a version of the documents with these keys. */
    Progress(Set<String> keys, long version) {
        this.version = version;
        this.waiting = new HashSet<>(keys);
        this.total = keys.size();
    }

    /** Takes a status; those of other documents and versions, and of documents under way, change nothing. */
    void accept(StatusEvent status) {
        Outcome outcome = status.outcome();
        Long ofVersion = status.version();
        if (outcome == null || ofVersion == null || ofVersion != version || !waiting.remove(status.key())) {
            return;
        }
        outcomes.merge(outcome, 1, Integer::sum);
        if (outcome == Outcome.INDEXED) {
            chunksEmbedded += status.chunks();
        } else if (outcome != Outcome.UNCHANGED) {
            failures.add("%s: %s %s".formatted(status.key(), outcome, status.reason()));
        }
    }

    boolean isComplete() {
        return waiting.isEmpty();
    }

    int total() {
        return total;
    }

    int done() {
        return total - waiting.size();
    }

    int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    long chunksEmbedded() {
        return chunksEmbedded;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
