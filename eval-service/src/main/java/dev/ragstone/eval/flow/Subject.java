package dev.ragstone.eval.flow;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.chunk.Chunk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: a question, the answer, what the answer rests on, and what it should have been where that is known.
 *
 * @param question the question
 * @param status how the question ended
 * @param answer the answer, with citation markers as {@code [1]}
 * @param passages the passages, best first
 * @param citations what the markers refer to
 * @param reference what the answer should have said
 * @param consumption what the answer took; null if that is not known
 */
public record Subject(
        String question,
        AnswerStatus status,
        String answer,
        List<Evidence> passages,
        List<CitationMark> citations,
        Reference reference,
        @Nullable Consumption consumption) {

    public Subject {
        passages = List.copyOf(passages);
        citations = List.copyOf(citations);
    }

    /** The part of an interaction that is judged; nobody knows what its answer should have been. */
    public static Subject of(Interaction interaction) {
        Answer answer = interaction.answer();
        return new Subject(
                interaction.question(),
                answer.status(),
                answer.text(),
                interaction.passages().stream().map(Subject::evidence).toList(),
                answer.citations().stream()
                        .map(citation -> new CitationMark(
                                citation.marker(), citation.chunkId().toString()))
                        .toList(),
                Reference.UNKNOWN,
                consumption(interaction));
    }

    /** The same, of which it is known what the answer should have been. */
    public Subject with(Reference known) {
        return new Subject(question, status, answer, passages, citations, known, consumption);
    }

    private static Consumption consumption(Interaction interaction) {
        Usage usage = interaction.answer().usage();
        return new Consumption(
                interaction.timings().totalMs(), usage.promptTokens() + usage.completionTokens(), usage.costUsd());
    }

    private static Evidence evidence(Passage passage) {
        Chunk chunk = passage.chunk();
        String context = chunk.contextualText();
        String headings = context.substring(0, context.length() - chunk.text().length());
        return new Evidence(chunk.id().toString(), headings, chunk.text());
    }
}
