package dev.ragstone.ingestion.store;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.DocumentStatus;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.Stage;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes the entries that may follow an entry. */
final class EntryDraft {

    private final Clock clock;

    EntryDraft(Clock clock) {
        this.clock = clock;
    }

    /** The revision is reserved; what serves goes on serving. */
    DocumentEntry reserved(
            @Nullable DocumentEntry previous, DocumentEvent.Upserted event, Verdict verdict, Attempt attempt) {
        DocumentStatus status = status(DocumentState.RECEIVED, event.revision().version(), null, attempt);
        return entry(previous, event.id(), verdict.live(), event.revision(), verdict, status);
    }

    /** The revision serves from now on. */
    DocumentEntry indexed(
            @Nullable DocumentEntry previous,
            DocumentEvent.Upserted event,
            Verdict verdict,
            LiveRevision live,
            Attempt attempt) {
        DocumentStatus status = status(DocumentState.INDEXED, event.revision().version(), Outcome.INDEXED, attempt);
        return entry(previous, event.id(), live, null, verdict, status);
    }

    /** The event changed nothing, or deleted. */
    DocumentEntry settled(@Nullable DocumentEntry previous, DocumentEvent event, Verdict verdict, Attempt attempt) {
        Outcome outcome =
                switch (verdict.action()) {
                    case UNCHANGED -> Outcome.UNCHANGED;
                    case DELETE -> Outcome.DELETED;
                    case STALE -> Outcome.STALE;
                    case INDEX -> throw new IllegalArgumentException("there is work left to do for " + event.id());
                };
        DocumentState state = verdict.live() == null ? DocumentState.DELETED : DocumentState.INDEXED;
        return entry(
                previous, event.id(), verdict.live(), null, verdict, status(state, version(event), outcome, attempt));
    }

    /** The event failed; what serves goes on serving. */
    DocumentEntry failed(
            @Nullable DocumentEntry previous,
            DocumentId id,
            @Nullable DocumentEvent event,
            Stage stage,
            String reason,
            Attempt attempt) {
        DocumentStatus status = failure(version(event), stage, reason, attempt);
        return previous == null
                ? new DocumentEntry(id, 1, null, null, null, null, status)
                : withoutReservation(previous, status);
    }

    /** The writer that reserved a revision has not come back. */
    DocumentEntry abandoned(DocumentEntry previous, Attempt attempt) {
        Version version =
                previous.reserved() == null ? null : previous.reserved().version();
        String reason = "nobody finished what was begun at %s; publish the document again"
                .formatted(previous.status().at());
        return withoutReservation(previous, failure(version, Stage.STORE, reason, attempt));
    }

    private DocumentStatus failure(@Nullable Version version, Stage stage, String reason, Attempt attempt) {
        return new DocumentStatus(
                DocumentState.FAILED,
                version,
                Outcome.FAILED,
                stage.label(),
                reason,
                attempt.number(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                attempt.traceId());
    }

    private static DocumentEntry withoutReservation(DocumentEntry previous, DocumentStatus status) {
        return new DocumentEntry(
                previous.id(),
                previous.sequence() + 1,
                previous.live(),
                null,
                previous.fence(),
                previous.deletedBefore(),
                status);
    }

    private static DocumentEntry entry(
            @Nullable DocumentEntry previous,
            DocumentId id,
            @Nullable LiveRevision live,
            @Nullable Revision reserved,
            Verdict verdict,
            DocumentStatus status) {
        long sequence = previous == null ? 1 : previous.sequence() + 1;
        return new DocumentEntry(id, sequence, live, reserved, verdict.fence(), verdict.deletedBefore(), status);
    }

    private DocumentStatus status(
            DocumentState state, @Nullable Version version, @Nullable Outcome outcome, Attempt attempt) {
        return new DocumentStatus(
                state,
                version,
                outcome,
                null,
                null,
                attempt.number(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                attempt.traceId());
    }

    private static @Nullable Version version(@Nullable DocumentEvent event) {
        return switch (event) {
            case null -> null;
            case DocumentEvent.Upserted upserted -> upserted.revision().version();
            case DocumentEvent.Deleted deleted -> deleted.version();
        };
    }
}
