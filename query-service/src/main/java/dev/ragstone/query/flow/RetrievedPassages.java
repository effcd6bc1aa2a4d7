package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.Timings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passages for a question, without an answer.
 *
 * @param traceId trace of the request; null if it was not traced
 * @param searchedFor the text that was searched for; null where it is the question
 * @param answerability how likely the passages hold an answer
 * @param passages best first
 * @param timings wall time of the stages
 * @param degraded names of steps that were left out or replaced
 * @param explanation why these were found; null if nobody asked
 */
public record RetrievedPassages(
        @Nullable String traceId,
        @Nullable String searchedFor,
        Answerability answerability,
        List<Passage> passages,
        Timings timings,
        List<String> degraded,
        @Nullable Explanation explanation) {
    public RetrievedPassages {
        passages = List.copyOf(passages);
        degraded = List.copyOf(degraded);
    }
}
