package dev.ragstone.query.rerank;

import dev.ragstone.core.score.RerankScore;
import java.util.List;

/** Looks closer at question and candidates than the search could. Safe for use by many threads at once. */
public interface Reranker extends AutoCloseable {

    /** The name in spans and metrics. */
    String name();

    /** Whether it compares tokens, and can do nothing for a question that was not embedded. */
    boolean needsTokens();

    /**
     * Scores for the first candidates, in their order: of as many as there is time for, none included.
     *
     * @param task what is to be compared, and until when
     */
    List<RerankScore> score(RerankTask task);

    @Override
    default void close() {
        // Most hold nothing.
    }
}
