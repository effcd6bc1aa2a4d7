package dev.ragstone.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.ingestion.flow.Admission;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.testkit.index.TestDocuments;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class FencingTest {

    private static final DocumentId ID = TestDocuments.LEAVE;
    private static final Attempt ATTEMPT = new Attempt(1, null);

    private final InMemoryIndex index = new InMemoryIndex();
    private final DocumentStore store = new DocumentStore(index, index, Clock.systemUTC());

    @Test
    void newerVersion_replacesTheOlder() {
        apply(upsert(1, "old", 1), upsert(2, "new", 2));
        assertThat(texts()).containsExactly("new");
    }

    @Test
    void olderVersion_thatComesLate_isStale() {
        apply(upsert(2, "new", 1), upsert(1, "old", 2));
        assertThat(texts()).containsExactly("new");
        assertThat(entry().status().outcome()).hasToString("STALE");
        assertThat(entry().status().state()).hasToString("INDEXED");
    }

    @Test
    void sameRevisionAgain_isUnchanged() {
        apply(upsert(2, "text", 1), upsert(2, "text", 2));
        assertThat(texts()).containsExactly("text");
        assertThat(entry().status().outcome()).hasToString("UNCHANGED");
    }

    @Test
    void otherContentUnderTheVersionThatServes_isAConflict_andNothingElseIs() {
        apply(upsert(2, "text", 1));
        assertThat(store.admit(upsert(2, "other", 2), ATTEMPT).conflict()).isTrue();
        assertThat(store.admit(upsert(2, "text", 3), ATTEMPT).conflict()).isFalse();
        assertThat(store.admit(upsert(3, "other", 4), ATTEMPT).conflict()).isFalse();
        assertThat(store.admit(tombstone(5), ATTEMPT).conflict()).isFalse();
    }

    @Test
    void explicitVersion_outranksEveryTimestamp() {
        apply(upsert(1, "explicit", 1), timestamped("later", 9_000));
        assertThat(texts()).containsExactly("explicit");
    }

    @Test
    void tombstone_deletesWhatCameBefore_andFences() {
        apply(upsert(7, "seven", 1), tombstone(2), upsert(7, "seven", 3));
        assertThat(texts()).isEmpty();
        apply(upsert(8, "eight", 4));
        assertThat(texts()).containsExactly("eight");
    }

    @Test
    void tombstone_thatComesLate_leavesWhatCameAfterIt() {
        apply(upsert(7, "seven", 3), tombstone(2));
        assertThat(texts()).containsExactly("seven");
    }

    @Test
    void deletion_ofAnUnknownDocument_isRemembered() {
        apply(delete(5, 2), upsert(5, "late", 1), upsert(4, "later", 3));
        assertThat(texts()).isEmpty();
        assertThat(entry().status().state()).hasToString("DELETED");
    }

    @Test
    void deletionOfAnOlderVersion_leavesTheNewer() {
        apply(upsert(6, "six", 1), delete(5, 2));
        assertThat(texts()).containsExactly("six");
    }

    @Test
    void writerThatLostTheRace_removesItsOwnChunks() {
        DocumentEvent.Upserted older = upsert(1, "older", 1);
        Admission admission = store.admit(older, ATTEMPT);
        apply(upsert(2, "newer", 2));
        assertThat(admission).isInstanceOf(Admission.Proceed.class);
        store.store(older, DocumentHistory.chunks(older), "fixture", ATTEMPT, true);
        assertThat(texts()).containsExactly("newer");
    }

    @Test
    void failure_keepsWhatServes() {
        apply(upsert(1, "serves", 1));
        store.admit(upsert(2, "broken", 2), ATTEMPT);
        store.fail(ID, upsert(2, "broken", 2), Stage.PARSE, "unreadable", ATTEMPT);
        assertThat(texts()).containsExactly("serves");
        assertThat(entry().status().state()).hasToString("FAILED");
        assertThat(entry().live()).isNotNull();
    }

    private void apply(DocumentEvent... events) {
        List.of(events).forEach(event -> DocumentHistory.apply(index, event));
    }

    private DocumentEntry entry() {
        return index.find(ID).orElseThrow();
    }

    private List<String> texts() {
        return index.chunksOf(ID).stream().map(Chunk::text).toList();
    }

    private static DocumentEvent.Upserted upsert(long version, String text, long position) {
        return DocumentHistory.upsert(ID, version, text, position);
    }

    private static DocumentEvent.Upserted timestamped(String text, long position) {
        return DocumentHistory.upsert(ID, new Version.Timestamp(position), text, position);
    }

    private static DocumentEvent.Deleted delete(long version, long position) {
        return DocumentHistory.delete(ID, version, position);
    }

    private static DocumentEvent.Deleted tombstone(long position) {
        return DocumentHistory.tombstone(ID, position);
    }
}
