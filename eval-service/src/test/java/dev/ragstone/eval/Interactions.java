package dev.ragstone.eval;

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
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Interactions as query-service records them. */
public final class Interactions {

    /** Holds the first sentence of {@link #answered}'s answer, and not the second. */
    public static final String PASSAGE = "To delete a document, publish a record with its key and no value.";

    private static final DocumentId DOCUMENT = new DocumentId("default", "guide/deleting");
    private static final Revision REVISION = new Revision(new Version.Explicit(1), ContentHash.of("deleting"));

    private Interactions() {}

    /** Answered with one sentence that the cited passage holds, and one that is made up. */
    public static Interaction answered(UUID id) {
        return of(id, "default", Origin.LIVE, AnswerStatus.ANSWERED, PASSAGE + " [1] Unicorns approve this weekly.");
    }

    /** Answered with this text. */
    public static Interaction saying(UUID id, String text) {
        return of(id, "default", Origin.LIVE, AnswerStatus.ANSWERED, text);
    }

    /** Not answered. */
    public static Interaction abstained(UUID id) {
        return of(id, "default", Origin.LIVE, AnswerStatus.ABSTAINED, "The passages do not say.");
    }

    /** Answered with another version of the prompt, to another question. */
    public static Interaction answeredBy(String promptVersion, String question, UUID id) {
        Interaction usual = answered(id);
        Answer answer = usual.answer();
        Answer other = new Answer(
                answer.status(),
                answer.answerability(),
                answer.text(),
                answer.citations(),
                answer.model(),
                promptVersion,
                answer.route(),
                answer.usage());
        return with(usual, question, other);
    }

    /** Answered from passages that hardly hold an answer. */
    public static Interaction uncertain(UUID id) {
        Interaction usual = answered(id);
        Answer answer = usual.answer();
        return with(
                usual,
                usual.question(),
                new Answer(
                        answer.status(),
                        0.1,
                        answer.text(),
                        answer.citations(),
                        answer.model(),
                        answer.promptVersion(),
                        answer.route(),
                        answer.usage()));
    }

    /** Answered without a step. */
    public static Interaction degraded(UUID id) {
        return answered(id).without("rerank");
    }

    /** Of another tenant than the one that reads. */
    public static Interaction foreign(UUID id) {
        return of(id, "acme", Origin.LIVE, AnswerStatus.ANSWERED, PASSAGE + " [1]");
    }

    /** Asked by an experiment. */
    public static Interaction experiment(UUID id) {
        return of(id, "default", Origin.EXPERIMENT, AnswerStatus.ANSWERED, PASSAGE + " [1]");
    }

    /** With a character that PostgreSQL does not take in a text. */
    public static Interaction withZeroCharacter(UUID id) {
        return of(id, "default", Origin.LIVE, AnswerStatus.ANSWERED, "To delete a document \u0000 publish [1].");
    }

    private static Interaction with(Interaction interaction, String question, Answer answer) {
        return new Interaction(
                interaction.id(),
                interaction.traceId(),
                interaction.tenant(),
                interaction.origin(),
                interaction.at(),
                question,
                answer,
                interaction.passages(),
                interaction.timings(),
                interaction.degraded());
    }

    private static Interaction of(UUID id, String tenant, Origin origin, AnswerStatus status, String text) {
        Chunk chunk = new Chunk(
                ChunkId.of(DOCUMENT, REVISION, 0),
                DOCUMENT,
                REVISION,
                0,
                PASSAGE,
                List.of(),
                new SourceSpan(0, PASSAGE.length()),
                new DocumentAttributes("Deleting", null, "en", Map.of(), AccessList.everyone(), null, null));
        Citation citation = new Citation(
                1,
                DOCUMENT,
                chunk.id(),
                "Deleting",
                null,
                PASSAGE,
                Verdict.SUPPORTED,
                1,
                List.of(),
                Citation.WORDS,
                null);
        Answer answer = new Answer(status, 0.9, text, List.of(citation), "extractive", "v1", null, Usage.NONE);
        return new Interaction(
                id,
                "0af7651916cd43dd8448eb211c80319c",
                tenant,
                origin,
                Instant.now(),
                "How do I delete a document?",
                answer,
                List.of(new Passage(1, chunk, new PassageScores(null, null, null, null))),
                new Timings(1, 2, 3, 4, 10),
                List.of());
    }
}
