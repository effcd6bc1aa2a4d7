package dev.ragstone.index.lucene;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.DocumentStatus;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.core.lexical.TermFrequencies;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns registry entries into Lucene documents and back. They share no term with chunks. */
final class EntryDocuments {

    /** The document's key: term, sort value and stored value. */
    static final String KEY = "entry";

    static final String TENANT = "entryTenant";
    static final String STATE = "entryState";

    /** When the entry is due, in milliseconds; for ranges. */
    static final String DUE_AT = "entryDueAt";

    private static final String SEQUENCE = "sequence";
    private static final String LIVE_REVISION = "live.revision";
    private static final String LIVE_POSITION = "live.position";
    private static final String LIVE_CHUNKS = "live.chunks";
    private static final String LIVE_FINGERPRINT = "live.fingerprint";
    private static final String LIVE_EXPIRES_AT = "live.expiresAt";
    private static final String RESERVED = "reserved";
    private static final String FENCE = "fence";
    private static final String DELETED_BEFORE = "deletedBefore";
    private static final String VERSION = "status.version";
    private static final String OUTCOME = "status.outcome";
    private static final String STAGE = "status.stage";
    private static final String REASON = "status.reason";
    private static final String ATTEMPT = "status.attempt";
    private static final String AT = "status.at";
    private static final String TRACE_ID = "status.traceId";

    private static final TermFrequencies NO_TERMS = new TermFrequencies(Map.of());

    private EntryDocuments() {}

    static Document write(DocumentEntry entry) {
        Document document = new Document();
        document.add(new StringField(KEY, entry.id().key(), Store.YES));
        document.add(new SortedDocValuesField(KEY, new BytesRef(entry.id().key())));
        document.add(new StringField(TENANT, entry.id().tenant(), Store.NO));
        add(document, SEQUENCE, Long.toString(entry.sequence()));
        addLive(document, entry.live());
        add(
                document,
                RESERVED,
                entry.reserved() == null ? null : entry.reserved().encode());
        add(document, FENCE, entry.fence() == null ? null : entry.fence().encode());
        add(document, DELETED_BEFORE, entry.deletedBefore() == null ? null : encode(entry.deletedBefore()));
        entry.dueAt().ifPresent(due -> document.add(new LongPoint(DUE_AT, due.toEpochMilli())));
        addStatus(document, entry.status());
        // Not for its terms: where each document has a length, Lucene need not look for that of every chunk it scores.
        document.add(TermStream.field(NO_TERMS));
        return document;
    }

    static DocumentEntry read(Document document) {
        return new DocumentEntry(
                DocumentId.parseKey(document.get(KEY)),
                Long.parseLong(document.get(SEQUENCE)),
                readLive(document),
                get(document, RESERVED, Revision::decode),
                get(document, FENCE, Version::decode),
                get(document, DELETED_BEFORE, EntryDocuments::decode),
                readStatus(document));
    }

    private static void addLive(Document document, @Nullable LiveRevision live) {
        if (live != null) {
            add(document, LIVE_REVISION, live.revision().encode());
            add(document, LIVE_POSITION, encode(live.position()));
            add(document, LIVE_CHUNKS, live.chunks());
            add(document, LIVE_FINGERPRINT, live.fingerprint());
            add(document, LIVE_EXPIRES_AT, live.expiresAt());
        }
    }

    private static @Nullable LiveRevision readLive(Document document) {
        String revision = document.get(LIVE_REVISION);
        return revision == null
                ? null
                : new LiveRevision(
                        Revision.decode(revision),
                        decode(document.get(LIVE_POSITION)),
                        Integer.parseInt(document.get(LIVE_CHUNKS)),
                        document.get(LIVE_FINGERPRINT),
                        get(document, LIVE_EXPIRES_AT, Instant::parse));
    }

    private static void addStatus(Document document, DocumentStatus status) {
        document.add(new StringField(STATE, status.state().name(), Store.YES));
        add(
                document,
                VERSION,
                status.version() == null ? null : status.version().encode());
        add(document, OUTCOME, status.outcome());
        add(document, STAGE, status.stage());
        add(document, REASON, status.reason());
        add(document, ATTEMPT, status.attempt());
        add(document, AT, status.at());
        add(document, TRACE_ID, status.traceId());
    }

    private static DocumentStatus readStatus(Document document) {
        return new DocumentStatus(
                DocumentState.valueOf(document.get(STATE)),
                get(document, VERSION, Version::decode),
                get(document, OUTCOME, Outcome::valueOf),
                document.get(STAGE),
                document.get(REASON),
                Integer.parseInt(document.get(ATTEMPT)),
                Objects.requireNonNull(get(document, AT, Instant::parse), AT),
                document.get(TRACE_ID));
    }

    private static void add(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.add(new StoredField(field, value.toString()));
        }
    }

    private static <T> @Nullable T get(Document document, String field, Function<String, T> decode) {
        String text = document.get(field);
        return text == null ? null : decode.apply(text);
    }

    private static String encode(RecordPosition position) {
        return position.timestampMillis() + ":" + position.offset();
    }

    private static RecordPosition decode(String position) {
        int colon = position.indexOf(':');
        return new RecordPosition(
                Long.parseLong(position.substring(0, colon)), Long.parseLong(position.substring(colon + 1)));
    }
}
