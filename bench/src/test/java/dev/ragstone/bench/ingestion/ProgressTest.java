package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.events.StatusEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = new Progress(Set.of("default/a", "default/b"), 7);

    @Test
    void progress_isComplete_whenEveryDocumentHasEnded() {
        progress.accept(status("a", 7, DocumentState.INDEXED, Outcome.INDEXED, 3));
        assertThat(progress.isComplete()).isFalse();
        progress.accept(status("b", 7, DocumentState.FAILED, Outcome.FAILED, 0));
        assertThat(progress.isComplete()).isTrue();
        assertThat(progress.chunksEmbedded()).isEqualTo(3);
        assertThat(progress.failures()).singleElement().asString().contains("default/b", "FAILED", "because");
    }

    @Test
    void documentIndexedBefore_isDone_butItsChunksWereNotEmbedded() {
        progress.accept(status("a", 7, DocumentState.INDEXED, Outcome.UNCHANGED, 3));
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.count(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(progress.chunksEmbedded()).isZero();
    }

    @Test
    void otherStatuses_changeNothing() {
        progress.accept(status("a", 7, DocumentState.RECEIVED, null, 0));
        progress.accept(status("a", 6, DocumentState.INDEXED, Outcome.INDEXED, 3));
        progress.accept(status("somebody-elses", 7, DocumentState.INDEXED, Outcome.INDEXED, 3));
        assertThat(progress.done()).isZero();
    }

    @Test
    void repeatedStatus_countsOnce() {
        progress.accept(status("a", 7, DocumentState.INDEXED, Outcome.INDEXED, 3));
        progress.accept(status("a", 7, DocumentState.INDEXED, Outcome.UNCHANGED, 3));
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.chunksEmbedded()).isEqualTo(3);
    }

    @Test
    void progressLine_tellsRateAndTimeLeft() {
        assertThat(ProgressLine.of(1_000, 4_000, Duration.ofSeconds(50)))
                .isEqualTo("indexed 1,000/4,000 documents, 20.0/s, time left 2:30");
        assertThat(ProgressLine.of(0, 4_000, Duration.ofSeconds(5))).endsWith("time left unknown");
    }

    private static StatusEvent status(String id, long version, DocumentState state, Outcome outcome, int chunks) {
        return new StatusEvent(
                "default", id, state, version, version, outcome, null, "because", chunks, 1, Instant.EPOCH, null);
    }
}
