package dev.ragstone.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.ingestion.flow.Admission;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.testkit.index.TestDocuments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    void explicitVersion_outranksEveryTimestamp() {
        apply(upsert(1, "explicit", 1), timestamped("by time", 9_000));
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
        store.store(older, List.of(chunk(older)), "fixture", ATTEMPT, true);
        assertThat(texts()).containsExactly("newer");
    }

    @Test
    void failure_keepsWhatServes() {
        apply(upsert(1, "serves", 1));
        store.admit(upsert(2, "broken", 2), ATTEMPT);
        store.fail(ID, new Version.Explicit(2), dev.ragstone.ingestion.flow.Stage.PARSE, "unreadable", ATTEMPT);
        assertThat(texts()).containsExactly("serves");
        assertThat(entry().status().state()).hasToString("FAILED");
        assertThat(entry().live()).isNotNull();
    }

    /** Whatever the order and however often: the events' meaning is that of their order in the topic. */
    @Property(tries = 2000)
    void anyOrderAndRepetition_endsAlike(@ForAll("histories") List<DocumentEvent> history, @ForAll long seed) {
        InMemoryIndex expected = run(history);
        List<DocumentEvent> shuffled = new ArrayList<>(history);
        shuffled.addAll(history.subList(0, history.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        InMemoryIndex actual = run(shuffled);

        assertThat(actual.chunksOf(ID)).isEqualTo(expected.chunksOf(ID));
        assertThat(liveRevision(actual)).isEqualTo(liveRevision(expected));
    }

    @Provide
    Arbitrary<List<DocumentEvent>> histories() {
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 9);
        Arbitrary<Integer> versions = Arbitraries.integers().between(1, 5);
        Arbitrary<Integer> contents = Arbitraries.integers().between(1, 2);
        Arbitrary<int[]> drafts = Combinators.combine(kinds, versions, contents)
                .as((kind, version, content) -> new int[] {kind, version, content});
        return drafts.list().ofMinSize(1).ofMaxSize(8).map(FencingTest::history);
    }

    private static List<DocumentEvent> history(List<int[]> drafts) {
        List<DocumentEvent> events = new ArrayList<>();
        for (int[] draft : drafts) {
            long position = events.size() + 1L;
            events.add(
                    switch (draft[0]) {
                        case 0, 1 -> tombstone(position);
                        case 2 -> delete(draft[1], position);
                        case 3, 4 -> timestamped("content " + draft[2], position);
                        default -> upsert(draft[1], "content " + draft[2], position);
                    });
        }
        return events;
    }

    private static InMemoryIndex run(List<DocumentEvent> events) {
        InMemoryIndex index = new InMemoryIndex();
        DocumentStore store = new DocumentStore(index, index, Clock.systemUTC());
        events.forEach(event -> apply(store, event));
        return index;
    }

    private void apply(DocumentEvent... events) {
        List.of(events).forEach(event -> apply(store, event));
    }

    private static void apply(DocumentStore store, DocumentEvent event) {
        if (store.admit(event, ATTEMPT) instanceof Admission.Proceed proceed) {
            DocumentEvent.Upserted upserted = (DocumentEvent.Upserted) event;
            store.store(upserted, List.of(chunk(upserted)), "fixture", ATTEMPT, proceed.first());
        }
    }

    private static Optional<Revision> liveRevision(InMemoryIndex index) {
        return index.find(ID).map(DocumentEntry::live).map(LiveRevision::revision);
    }

    private DocumentEntry entry() {
        return index.find(ID).orElseThrow();
    }

    private List<String> texts() {
        return index.chunksOf(ID).stream().map(Chunk::text).toList();
    }

    private static IndexedChunk chunk(DocumentEvent.Upserted event) {
        String text = ((DocumentContent.Text) event.content()).text();
        return TestDocuments.chunk(ID, event.revision(), 0, text, TestDocuments.vector(text));
    }

    private static DocumentEvent.Upserted upsert(long version, String text, long position) {
        return upsert(new Version.Explicit(version), text, position);
    }

    private static DocumentEvent.Upserted timestamped(String text, long position) {
        return upsert(new Version.Timestamp(position), text, position);
    }

    private static DocumentEvent.Upserted upsert(Version version, String text, long position) {
        return new DocumentEvent.Upserted(
                ID,
                new Revision(version, ContentHash.of(text)),
                new RecordPosition(position, position),
                "text/plain",
                new DocumentContent.Text(text),
                new DocumentAttributes("", null, null, Map.of(), AccessList.everyone(), null, null));
    }

    private static DocumentEvent.Deleted delete(long version, long position) {
        return new DocumentEvent.Deleted(ID, new Version.Explicit(version), new RecordPosition(position, position));
    }

    private static DocumentEvent.Deleted tombstone(long position) {
        return new DocumentEvent.Deleted(ID, null, new RecordPosition(position, position));
    }
}
