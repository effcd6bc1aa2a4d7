package dev.ragstone.query;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.Answerability;
import dev.ragstone.query.flow.Explanation;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a question.
 *
 * @param searchText the text that was searched for
 * @param vector its vector; null where there is none
 * @param candidates everything the channels gave, best first
 * @param topK how many of them the question asked for
 * @param answerability how likely the best of them hold an answer
 * @param degraded steps that were left out or replaced
 * @param explanation why they were found; null if nobody asked
 */
record FoundPassages(
        String searchText,
        @Nullable QuestionVector vector,
        List<Passage> candidates,
        int topK,
        Answerability answerability,
        List<String> degraded,
        @Nullable Explanation explanation) {
    FoundPassages {
        candidates = List.copyOf(candidates);
        degraded = List.copyOf(degraded);
    }

    /** The text that was searched for in place of the question; null where it is the question. */
    @Nullable
    String searchedFor(Question question) {
        return searchText.equals(question.text()) ? null : searchText;
    }

    /** The passages the question asked for. */
    List<Passage> best() {
        return candidates.subList(0, Math.min(topK, candidates.size()));
    }
}
