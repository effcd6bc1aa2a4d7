package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.Usage;
import java.util.List;

/**
 * An answer, and how it came about.
 *
 * @param answer the answer
 * @param passages the passages it was made from, best first
 * @param signals what its answerability was made of
 * @param degraded names of steps that were left out or replaced
 */
public record MadeAnswer(Answer answer, List<Passage> passages, AnswerabilitySignals signals, List<String> degraded) {
    public MadeAnswer {
        passages = List.copyOf(passages);
        degraded = List.copyOf(degraded);
    }

    /** The same answer when it is given again: that consumes nothing. */
    public MadeAnswer again() {
        return new MadeAnswer(answer.withUsage(Usage.NONE), passages, signals, degraded);
    }
}
