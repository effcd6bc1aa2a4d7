package dev.ragstone.events;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.answer.Timings;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.answer.Verdict;
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
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.DocumentStatus;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.core.index.Outcome;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events and records that the tests share. */
final class Events {

    static final long TIMESTAMP = 1_793_523_600_000L;

    static final Instant AT = Instant.ofEpochMilli(TIMESTAMP);

    static final DocumentId LEAVE = new DocumentId("acme", "handbook/leave");

    static final UUID INTERACTION_ID = UUID.fromString("3f2b8f0e-6a54-4c0e-9f5b-0d2f7f6f6a01");

    static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    /** The example of the design, all members given. */
    static final String LEAVE_JSON =
            """
            {"tenant":"acme","id":"handbook/leave","version":7,"title":"Leave","uri":"https://intranet/leave",
             "contentType":"text/markdown","content":"# Leave\\n\\nThirty days.",
             "metadata":{"department":"hr","year":2026,"tags":["a",1,true]},"acl":["group:hr","user:ada"],
             "language":"en","updatedAt":"2026-11-01T09:00:00Z","expiresAt":"2027-01-01T00:00:00Z"}""";

    private static final Revision REVISION = new Revision(new Version.Explicit(7), ContentHash.of("leave"));

    private Events() {}

    /** The same data as {@link #LEAVE_JSON}. */
    static DocumentData leaveData() {
        return DocumentData.builder("acme", "handbook/leave")
                .version(7)
                .title("Leave")
                .uri("https://intranet/leave")
                .contentType("text/markdown")
                .content("# Leave\n\nThirty days.")
                .metadata(Map.of("department", "hr", "year", 2026, "tags", List.of("a", 1, true)))
                .acl(List.of("group:hr", "user:ada"))
                .language("en")
                .updatedAt(Instant.parse("2026-11-01T09:00:00Z"))
                .expiresAt(Instant.parse("2027-01-01T00:00:00Z"))
                .build();
    }

    static SourceRecord source(String key, String value, Map<String, String> headers) {
        return new SourceRecord(
                key, value == null ? null : value.getBytes(StandardCharsets.UTF_8), headers, TIMESTAMP, 3, 42);
    }

    static Map<String, String> binary(String type) {
        return Map.of("ce_specversion", "1.0", "ce_type", type, "ce_id", "e1", "ce_source", "/cms");
    }

    static DocumentEntry indexedEntry() {
        RecordPosition position = new RecordPosition(TIMESTAMP, 42);
        DocumentStatus status = new DocumentStatus(
                DocumentState.FAILED, new Version.Explicit(8), Outcome.FAILED, "parse", "no text", 2, AT, TRACE_ID);
        return new DocumentEntry(
                LEAVE, 5, new LiveRevision(REVISION, position, 3, "bge", null), null, null, null, status);
    }

    static DocumentEntry deletedEntry() {
        DocumentStatus status =
                new DocumentStatus(DocumentState.DELETED, null, Outcome.DELETED, null, null, 1, AT, null);
        return new DocumentEntry(LEAVE, 6, null, null, new Version.Explicit(7), null, status);
    }

    static Interaction interaction() {
        Chunk chunk = chunk();
        Citation citation = new Citation(
                1,
                LEAVE,
                chunk.id(),
                "Leave",
                "https://intranet/leave",
                "Thirty days.",
                Verdict.SUPPORTED,
                0.9,
                List.of(new SourceSpan(0, 6)),
                "nli/model.onnx",
                0.05);
        Answer answer = new Answer(
                AnswerStatus.ANSWERED,
                0.8,
                "Thirty days. [1]",
                List.of(citation),
                "gpt-4o-mini",
                "answer@1.0.0",
                "main",
                new Usage(10, 5, 0.001));
        PassageScores scores =
                new PassageScores(new Similarity(0.7), new LexicalScore(3.5), new FusedScore(0.03), null);
        return new Interaction(
                INTERACTION_ID,
                TRACE_ID,
                "acme",
                Origin.LIVE,
                AT,
                "How many days of leave?",
                answer,
                List.of(new Passage(1, chunk, scores)),
                new Timings(1.5, 2, 0, 3, 7.25),
                List.of("rerank"),
                "How much leave is there?");
    }

    /** A chunk that holds nothing JSON does not carry. */
    private static Chunk chunk() {
        Map<String, MetadataValue> metadata = Map.of(
                "department", new MetadataValue.Text("hr"),
                "year", new MetadataValue.Numeric(2026),
                "ratio", new MetadataValue.Numeric(0.5),
                "open",
                        new MetadataValue.Several(
                                List.of(new MetadataValue.Flag(true), new MetadataValue.Text("partly"))));
        String text = "Thirty days.";
        DocumentAttributes attributes = new DocumentAttributes(
                "Leave", "https://intranet/leave", null, metadata, new AccessList(List.of()), null, null);
        return new Chunk(
                ChunkId.of(LEAVE, REVISION, 0),
                LEAVE,
                REVISION,
                0,
                text,
                List.of("Leave", "Days"),
                new SourceSpan(0, text.length()),
                attributes);
    }

    static EvaluationEvent evaluation() {
        return new EvaluationEvent(
                INTERACTION_ID,
                "acme",
                AT,
                TRACE_ID,
                AnswerStatus.ANSWERED,
                "extractive",
                "extractive-1",
                "base",
                0.25,
                Map.of(
                        "faithfulness", new MetricScore.Value(0.75, null),
                        "citation_coverage", new MetricScore.Skipped("no-citations"),
                        "context_relevance", new MetricScore.Failed("timeout")));
    }
}
