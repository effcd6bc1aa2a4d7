package dev.ragstone.query;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.Answerability;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a question.
 *
 * @param asked the question as it was searched for
 * @param candidates everything the channels gave, best first
 * @param answerability how likely the best of them hold an answer
 * @param degraded steps that were left out or replaced
 * @param explanation why they were found; null if nobody asked
 */
record FoundPassages(
        EmbeddedQuestion asked,
        List<Passage> candidates,
        Answerability answerability,
        List<String> degraded,
        @Nullable Explanation explanation)
        implements Findings {
    FoundPassages {
        candidates = List.copyOf(candidates);
        degraded = List.copyOf(degraded);
    }

    /** How many passages the question asked for. */
    int topK() {
        return asked.question().topK();
    }

    /** The passages the question asked for. */
    @Override
    public List<Passage> best() {
        return candidates.subList(0, Math.min(topK(), candidates.size()));
    }

    @Override
    public @Nullable String cachedFrom() {
        return null;
    }
}
