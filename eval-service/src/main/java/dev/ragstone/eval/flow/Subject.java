package dev.ragstone.eval.flow;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Passage;
import java.util.List;

/**
 * What a scorer judges: a question, the answer, and what the answer rests on.
 *
 * @param question the question
 * @param status how the question ended
 * @param answer the answer, with citation markers as {@code [1]}
 * @param passages the passages, best first
 * @param citations what the markers refer to
 */
public record Subject(
        String question, AnswerStatus status, String answer, List<Evidence> passages, List<CitationMark> citations) {

    public Subject {
        passages = List.copyOf(passages);
        citations = List.copyOf(citations);
    }

    /** The part of an interaction that is judged. */
    public static Subject of(Interaction interaction) {
        return new Subject(
                interaction.question(),
                interaction.answer().status(),
                interaction.answer().text(),
                interaction.passages().stream().map(Subject::evidence).toList(),
                interaction.answer().citations().stream()
                        .map(citation -> new CitationMark(
                                citation.marker(), citation.chunkId().toString()))
                        .toList());
    }

    private static Evidence evidence(Passage passage) {
        return new Evidence(passage.chunk().id().toString(), passage.chunk().contextualText());
    }
}
