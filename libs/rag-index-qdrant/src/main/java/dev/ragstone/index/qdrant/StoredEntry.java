package dev.ragstone.index.qdrant;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.DocumentStatus;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.core.index.Outcome;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.NamedVectors;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vectors;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registry entry as it stands in its point.
 *
 * @param entry the entry
 * @param succession who wrote it and its predecessors
 */
record StoredEntry(DocumentEntry entry, Succession succession) {

    /** The point of a document: the first 128 bits of the SHA-256 of its key, marked as a custom (version 8) UUID. */
    static PointId pointId(DocumentId document) {
        String hex = ContentHash.of(document.key()).hex();
        long high = Long.parseUnsignedLong(hex, 0, 16, 16);
        long low = Long.parseUnsignedLong(hex, 16, 32, 16);
        return PointIdFactory.id(
                new UUID((high & ~0xF000L) | 0x8000L, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L));
    }

    PointStruct point() {
        return PointStruct.newBuilder()
                .setId(pointId(entry.id()))
                .setVectors(Vectors.newBuilder().setVectors(NamedVectors.getDefaultInstance()))
                .putAllPayload(payload())
                .build();
    }

    static StoredEntry of(Map<String, Value> fields) {
        PayloadReader payload = new PayloadReader(fields);
        DocumentEntry entry = new DocumentEntry(
                DocumentId.parseKey(payload.text(EntryFields.DOCUMENT)),
                payload.number(EntryFields.SEQUENCE),
                payload.part(EntryFields.LIVE).map(StoredEntry::live).orElse(null),
                payload.read(EntryFields.RESERVED, Revision::decode),
                payload.read(EntryFields.FENCE, Version::decode),
                payload.part(EntryFields.DELETED_BEFORE)
                        .map(StoredEntry::position)
                        .orElse(null),
                status(payload));
        return new StoredEntry(entry, new Succession(entry.sequence(), payload.texts(EntryFields.WRITERS)));
    }

    private Map<String, Value> payload() {
        DocumentStatus status = entry.status();
        PayloadWriter payload = new PayloadWriter()
                .put(EntryFields.TENANT, entry.id().tenant())
                .put(EntryFields.DOCUMENT, entry.id().key())
                .put(EntryFields.SEQUENCE, entry.sequence())
                .put(EntryFields.WRITERS, succession.nonces())
                .put(EntryFields.RESERVED, encode(entry.reserved()))
                .put(EntryFields.FENCE, encode(entry.fence()))
                .put(EntryFields.STATE, status.state())
                .put(EntryFields.VERSION, encode(status.version()))
                .put(EntryFields.OUTCOME, status.outcome())
                .put(EntryFields.STAGE, status.stage())
                .put(EntryFields.REASON, status.reason())
                .put(EntryFields.ATTEMPT, status.attempt())
                .put(EntryFields.AT, status.at())
                .put(EntryFields.TRACE_ID, status.traceId());
        Optional.ofNullable(entry.live()).ifPresent(live -> payload.put(EntryFields.LIVE, fields(live)));
        entry.dueAt().ifPresent(due -> payload.put(EntryFields.DUE_AT_MILLIS, due.toEpochMilli()));
        Optional.ofNullable(entry.deletedBefore())
                .ifPresent(position -> payload.put(EntryFields.DELETED_BEFORE, fields(position)));
        return payload.fields();
    }

    private static DocumentStatus status(PayloadReader payload) {
        return new DocumentStatus(
                DocumentState.valueOf(payload.text(EntryFields.STATE)),
                payload.read(EntryFields.VERSION, Version::decode),
                payload.read(EntryFields.OUTCOME, Outcome::valueOf),
                payload.textOrNull(EntryFields.STAGE),
                payload.textOrNull(EntryFields.REASON),
                payload.smallNumber(EntryFields.ATTEMPT),
                payload.instant(EntryFields.AT),
                payload.textOrNull(EntryFields.TRACE_ID));
    }

    private static Map<String, Value> fields(LiveRevision live) {
        return new PayloadWriter()
                .put(EntryFields.REVISION, live.revision().encode())
                .put(EntryFields.POSITION, fields(live.position()))
                .put(EntryFields.CHUNKS, live.chunks())
                .put(EntryFields.FINGERPRINT, live.fingerprint())
                .put(EntryFields.EXPIRES_AT, live.expiresAt())
                .fields();
    }

    private static LiveRevision live(PayloadReader payload) {
        return new LiveRevision(
                Revision.decode(payload.text(EntryFields.REVISION)),
                position(new PayloadReader(payload.struct(EntryFields.POSITION))),
                payload.smallNumber(EntryFields.CHUNKS),
                payload.text(EntryFields.FINGERPRINT),
                payload.instantOrNull(EntryFields.EXPIRES_AT));
    }

    private static Map<String, Value> fields(RecordPosition position) {
        return new PayloadWriter()
                .put(EntryFields.TIMESTAMP, position.timestampMillis())
                .put(EntryFields.OFFSET, position.offset())
                .fields();
    }

    private static RecordPosition position(PayloadReader payload) {
        return new RecordPosition(payload.number(EntryFields.TIMESTAMP), payload.number(EntryFields.OFFSET));
    }

    private static @Nullable String encode(@Nullable Revision revision) {
        return revision == null ? null : revision.encode();
    }

    private static @Nullable String encode(@Nullable Version version) {
        return version == null ? null : version.encode();
    }
}
