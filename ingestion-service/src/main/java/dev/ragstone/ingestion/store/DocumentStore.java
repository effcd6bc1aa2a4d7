package dev.ragstone.ingestion.store;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.ingestion.flow.Admission;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.store.Verdict.Action;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a document's events into the index so that the newest version wins, whatever the order: reserve the revision in
 * the registry, write its chunks beside the old ones, make it live by one compare-and-set, remove what is lower.
 */
public final class DocumentStore {

    private final ChunkWriter writer;
    private final DocumentRegistry registry;
    private final EntryDraft draft;

    public DocumentStore(ChunkWriter writer, DocumentRegistry registry, Clock clock) {
        this.writer = writer;
        this.registry = registry;
        this.draft = new EntryDraft(clock);
    }

    /** Reserves the event's revision, or settles the event at once. A settled event is durable on return. */
    public Admission admit(DocumentEvent event, Attempt attempt) {
        while (true) {
            DocumentEntry entry = registry.find(event.id()).orElse(null);
            Verdict verdict = Fencing.judge(entry, event);
            if (event instanceof DocumentEvent.Upserted upserted && verdict.action() == Action.INDEX) {
                DocumentEntry reserved = draft.reserved(entry, upserted, verdict, attempt);
                if (registry.compareAndSet(entry, reserved)) {
                    return new Admission.Proceed(reserved, entry == null, Fencing.isConflict(entry, event));
                }
            } else {
                DocumentEntry settled = draft.settled(entry, event, verdict, attempt);
                removeDeleted(entry, settled);
                if (registry.compareAndSet(entry, settled)) {
                    writer.sync();
                    return new Admission.Settled(settled, Fencing.isConflict(entry, event));
                }
            }
        }
    }

    /** What the index holds of the model's work on a document, by the hash of the text. */
    public Map<ContentHash, PassageEncoding> knownEncodings(DocumentId document) {
        return writer.encodings(document);
    }

    /**
     * Writes a revision's chunks and makes it live. If something newer came meanwhile the chunks are removed again.
     * Durable, and seen by every query, on return.
     *
     * @param first whether the index has never heard of the document before
     */
    public DocumentEntry store(
            DocumentEvent.Upserted event,
            List<IndexedChunk> chunks,
            String fingerprint,
            Attempt attempt,
            boolean first) {
        writer.write(chunks);
        while (true) {
            DocumentEntry entry = registry.find(event.id()).orElse(null);
            Verdict verdict = Fencing.judge(entry, event);
            if (verdict.action() == Action.INDEX) {
                LiveRevision live = live(event, verdict, chunks.size(), fingerprint);
                DocumentEntry indexed = draft.indexed(entry, event, verdict, live, attempt);
                if (registry.compareAndSet(entry, indexed)) {
                    if (!first) {
                        writer.removeBelow(event.id(), event.revision());
                    }
                    writer.sync();
                    return indexed;
                }
            } else {
                DocumentEntry settled = draft.settled(entry, event, verdict, attempt);
                if (verdict.action() != Action.UNCHANGED) {
                    writer.remove(event.id(), event.revision());
                }
                removeDeleted(entry, settled);
                if (registry.compareAndSet(entry, settled)) {
                    writer.sync();
                    return settled;
                }
            }
        }
    }

    /**
     * Records that an event failed; what serves goes on serving. Chunks that the failed revision left are removed first,
     * unless another writer has brought it to life. Durable on return.
     *
     * @param event the event; null if it could not be read
     */
    public DocumentEntry fail(
            DocumentId document, @Nullable DocumentEvent event, Stage stage, String reason, Attempt attempt) {
        while (true) {
            DocumentEntry entry = registry.find(document).orElse(null);
            if (stage == Stage.STORE && event instanceof DocumentEvent.Upserted upserted && !isLive(entry, upserted)) {
                writer.remove(document, upserted.revision());
            }
            DocumentEntry failed = draft.failed(entry, document, event, stage, reason, attempt);
            if (registry.compareAndSet(entry, failed)) {
                writer.sync();
                return failed;
            }
        }
    }

    /**
     * Gives up a reservation whose writer has not come back: its event counts as failed. Chunks that it left stay, as the
     * writer may only be late; they are removed when the document is next indexed or deleted.
     *
     * @return the entry that was written; empty if somebody has written another meanwhile
     */
    public Optional<DocumentEntry> abandon(DocumentEntry entry, Attempt attempt) {
        DocumentEntry abandoned = draft.abandoned(entry, attempt);
        if (!registry.compareAndSet(entry, abandoned)) {
            return Optional.empty();
        }
        writer.sync();
        return Optional.of(abandoned);
    }

    private static boolean isLive(@Nullable DocumentEntry entry, DocumentEvent.Upserted event) {
        LiveRevision live = entry == null ? null : entry.live();
        return live != null && live.revision().equals(event.revision());
    }

    private static LiveRevision live(DocumentEvent.Upserted event, Verdict verdict, int chunks, String fingerprint) {
        LiveRevision previous = verdict.live();
        RecordPosition position = event.position();
        if (previous != null
                && previous.revision().version().equals(event.revision().version())) {
            position = previous.position();
        }
        return new LiveRevision(
                event.revision(),
                position,
                chunks,
                fingerprint,
                event.attributes().expiresAt());
    }

    /**
     * Before the entry says that the document is deleted, its chunks are gone. What is dead stays dead under any later
     * verdict, so that removing is right even if another writer's entry comes first.
     */
    private void removeDeleted(@Nullable DocumentEntry before, DocumentEntry after) {
        Version fence = after.fence();
        boolean mayHoldChunks = before != null && (before.live() != null || before.reserved() != null);
        if (after.live() == null && fence != null && mayHoldChunks) {
            writer.removeBelow(after.id(), Revision.above(fence));
        }
    }
}
