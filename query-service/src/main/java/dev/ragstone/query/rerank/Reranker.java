package dev.ragstone.query.rerank;

import dev.ragstone.core.answer.Passage;
import java.util.List;

/** Orders candidates by a closer look at question and text. */
@FunctionalInterface
public interface Reranker {

    /** The same passages, best first, ranked from 1. */
    List<Passage> rerank(String question, List<Passage> candidates);

    /** Leaves the order of the fusion as it is. */
    static Reranker none() {
        return (question, candidates) -> candidates;
    }
}
