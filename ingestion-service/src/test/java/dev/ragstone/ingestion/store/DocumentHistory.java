package dev.ragstone.ingestion.store;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.ingestion.flow.Admission;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.testkit.index.TestDocuments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Events of one document, and what a worker does with each. */
final class DocumentHistory {

    static final Attempt ATTEMPT = new Attempt(1, null);

    /** Content that cannot be parsed. */
    static final String UNREADABLE = "unreadable";

    private static final int MOST_EVENTS = 6;
    private static final int VERSIONS = 4;

    private DocumentHistory() {}

    /**
     * Events in the order of their records: upserts and either some that are unreadable, or deletions and tombstones. Not
     * both: a tombstone fences at the versions it deletes, and a version that failed has left no trace to be fenced at.
     */
    static List<DocumentEvent> draw(DocumentId document, Random random) {
        List<DocumentEvent> events = new ArrayList<>();
        int length = 1 + random.nextInt(MOST_EVENTS);
        boolean deletes = random.nextBoolean();
        while (events.size() < length) {
            events.add(draw(document, random, deletes, events.size() + 1L));
        }
        return events;
    }

    private static DocumentEvent draw(DocumentId document, Random random, boolean deletes, long position) {
        int version = 1 + random.nextInt(VERSIONS);
        return switch (random.nextInt(10)) {
            case 0, 1 -> deletes ? tombstone(document, position) : upsert(document, version, "a", position);
            case 2 -> deletes ? delete(document, version, position) : upsert(document, version, "a b", position);
            case 3 -> upsert(document, new Version.Timestamp(position), "a b c", position);
            case 4 -> upsert(document, version, deletes ? "c" : UNREADABLE, position);
            case 5, 6 -> upsert(document, version, "a b c", position);
            default -> upsert(document, version, "b", position);
        };
    }

    /** Applies an event as the pipeline does: each word of the content is a chunk. */
    static <I extends ChunkWriter & DocumentRegistry> void apply(I index, DocumentEvent event) {
        DocumentStore store = new DocumentStore(index, index, Clock.systemUTC());
        if (!(store.admit(event, ATTEMPT) instanceof Admission.Proceed proceed)) {
            return;
        }
        DocumentEvent.Upserted upserted = (DocumentEvent.Upserted) event;
        if (text(upserted).equals(UNREADABLE)) {
            store.fail(event.id(), event, Stage.PARSE, "cannot be read", ATTEMPT);
        } else {
            store.store(upserted, chunks(upserted), TestDocuments.FINGERPRINT, ATTEMPT, proceed.first());
        }
    }

    static DocumentEvent.Upserted upsert(DocumentId document, long version, String text, long position) {
        return upsert(document, new Version.Explicit(version), text, position);
    }

    static DocumentEvent.Upserted upsert(DocumentId document, Version version, String text, long position) {
        return new DocumentEvent.Upserted(
                document,
                new Revision(version, ContentHash.of(text)),
                new RecordPosition(position, position),
                "text/plain",
                new DocumentContent.Text(text),
                new DocumentAttributes("", null, null, Map.of(), AccessList.everyone(), null, null));
    }

    static DocumentEvent.Deleted delete(DocumentId document, long version, long position) {
        return new DocumentEvent.Deleted(
                document, new Version.Explicit(version), new RecordPosition(position, position));
    }

    static DocumentEvent.Deleted tombstone(DocumentId document, long position) {
        return new DocumentEvent.Deleted(document, null, new RecordPosition(position, position));
    }

    static List<IndexedChunk> chunks(DocumentEvent.Upserted event) {
        String[] words = text(event).split(" ", -1);
        return IntStream.range(0, words.length)
                .mapToObj(ordinal -> TestDocuments.chunk(
                        event.id(), event.revision(), ordinal, words[ordinal], TestDocuments.vector(words[ordinal])))
                .toList();
    }

    private static String text(DocumentEvent.Upserted event) {
        return ((DocumentContent.Text) event.content()).text();
    }
}
