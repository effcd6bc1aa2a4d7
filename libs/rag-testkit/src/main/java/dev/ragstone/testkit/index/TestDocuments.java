package dev.ragstone.testkit.index;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.DocumentStatus;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.core.lexical.TermFrequencies;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fixtures: documents of two tenants, their chunks, and registry entries. Vectors have {@link #DIMENSION} components. */
public final class TestDocuments {

    /** Components of every fixture vector. */
    public static final int DIMENSION = 4;

    /** What the fixture vectors are said to be made with. */
    public static final EmbeddingFingerprint EMBEDDING =
            new EmbeddingFingerprint("fixture", "1", DIMENSION, true, "", "");

    /** Its id. */
    public static final String FINGERPRINT = EMBEDDING.id();

    /** The first generation of the fixture vectors. */
    public static final GenerationName GENERATION = GenerationName.first(EMBEDDING);

    public static final DocumentId LEAVE = new DocumentId("acme", "handbook/leave");
    public static final DocumentId TRAVEL = new DocumentId("acme", "handbook/travel");
    public static final DocumentId FOREIGN_LEAVE = new DocumentId("globex", "handbook/leave");

    /** A time that status records may carry: whole milliseconds. */
    public static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private TestDocuments() {}

    /** Revision of an explicit version, with a content hash of its own. */
    public static Revision revision(long version) {
        return new Revision(new Version.Explicit(version), ContentHash.of("content of " + version));
    }

    /** Attributes with a title, for everyone, without anything else. */
    public static DocumentAttributes attributes(String title) {
        return attributes(title, Map.of(), AccessList.everyone(), null);
    }

    /** Attributes with what filters look at. */
    public static DocumentAttributes attributes(
            String title, Map<String, MetadataValue> metadata, AccessList access, @Nullable String language) {
        return new DocumentAttributes(
                title,
                "https://intranet/" + title.toLowerCase(Locale.ROOT),
                language,
                metadata,
                access,
                Instant.parse("2026-11-01T09:00:00Z"),
                Instant.parse("2099-01-01T00:00:00Z"));
    }

    /** A chunk of a document with default attributes. */
    public static IndexedChunk chunk(
            DocumentId document, Revision revision, int ordinal, String text, float... vector) {
        return chunk(document, revision, ordinal, text, attributes("Handbook"), vector);
    }

    /** A chunk of a document; its terms are the text's words in lower case. */
    public static IndexedChunk chunk(
            DocumentId document,
            Revision revision,
            int ordinal,
            String text,
            DocumentAttributes attributes,
            float... vector) {
        Chunk chunk = new Chunk(
                ChunkId.of(document, revision, ordinal),
                document,
                revision,
                ordinal,
                text,
                List.of("Chapter " + ordinal, "Section"),
                new SourceSpan(ordinal * 100, ordinal * 100 + text.length()),
                attributes);
        return new IndexedChunk(chunk, new PassageEncoding(Embedding.of(vector), signs(text)), terms(text));
    }

    /** Signs of 64 dimensions, a row for each word: the same word has the same row. */
    public static TokenSigns signs(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
        float[] rows = new float[words.size() * Long.SIZE];
        for (int word = 0; word < words.size(); word++) {
            Random random = new Random(words.get(word).hashCode());
            for (int i = 0; i < Long.SIZE; i++) {
                rows[word * Long.SIZE + i] = random.nextFloat() - 0.5f;
            }
        }
        return TokenSigns.of(1, Long.SIZE, rows);
    }

    /** Chunks of one revision, numbered from 0, each with a vector of its own. */
    public static List<IndexedChunk> chunks(DocumentId document, Revision revision, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> chunk(document, revision, i, texts[i], vector(texts[i])))
                .toList();
    }

    /** The words of a text in lower case, counted. */
    public static TermFrequencies terms(String text) {
        return new TermFrequencies(Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toMap(word -> word, word -> 1, Integer::sum)));
    }

    /** A vector of length 1 that depends on nothing but the text. */
    public static float[] vector(String text) {
        float[] vector = new float[DIMENSION];
        double norm = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = 1 + Math.floorMod((text + i).hashCode(), 1000) / 100f;
            norm += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }

    /** The entry of a document whose event was received and nothing more. */
    public static DocumentEntry received(DocumentId document) {
        return new DocumentEntry(
                document,
                1,
                null,
                revision(1),
                null,
                null,
                new DocumentStatus(
                        DocumentState.RECEIVED,
                        new Version.Explicit(1),
                        null,
                        null,
                        null,
                        1,
                        NOON,
                        "0af7651916cd43dd"));
    }

    /** The entry that follows {@code previous} when {@code version} is indexed, with every field filled. */
    public static DocumentEntry indexed(DocumentEntry previous, long version) {
        return new DocumentEntry(
                previous.id(),
                previous.sequence() + 1,
                new LiveRevision(
                        revision(version),
                        new RecordPosition(NOON.toEpochMilli(), version),
                        3,
                        FINGERPRINT,
                        Instant.parse("2099-01-01T00:00:00Z")),
                null,
                new Version.Timestamp(1),
                new RecordPosition(2, 3),
                new DocumentStatus(
                        DocumentState.INDEXED,
                        new Version.Explicit(version),
                        Outcome.INDEXED,
                        "embed",
                        "a reason with \"quotes\" and ünicode",
                        2,
                        NOON,
                        "0af7651916cd43dd"));
    }

    /** The same entry, whose live revision expires then. */
    public static DocumentEntry expiring(DocumentEntry entry, Instant expiry) {
        LiveRevision live = Objects.requireNonNull(entry.live());
        return new DocumentEntry(
                entry.id(),
                entry.sequence(),
                new LiveRevision(live.revision(), live.position(), live.chunks(), live.fingerprint(), expiry),
                entry.reserved(),
                entry.fence(),
                entry.deletedBefore(),
                entry.status());
    }
}
