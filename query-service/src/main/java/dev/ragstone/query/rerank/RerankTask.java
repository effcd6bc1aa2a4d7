package dev.ragstone.query.rerank;

import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.query.flow.Candidate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reranker has to do.
 *
 * @param question the question
 * @param tokens its tokens; null where there are none
 * @param candidates best first
 * @param deadline when it must be done, a time of {@link System#nanoTime}
 */
public record RerankTask(String question, @Nullable QuestionTokens tokens, List<Candidate> candidates, long deadline) {
    public RerankTask {
        candidates = List.copyOf(candidates);
    }

    /** What is left of the time; negative once it is over. */
    public Duration left() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }
}
