package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Passage;
import java.util.List;

/**
 * What an answer is made from.
 *
 * @param passages best first, ranked from 1
 * @param leftOut what would have been among them, in the order in which it was left out
 */
public record AnswerContext(List<Passage> passages, List<LeftOut> leftOut) {
    public AnswerContext {
        passages = List.copyOf(passages);
        leftOut = List.copyOf(leftOut);
    }
}
