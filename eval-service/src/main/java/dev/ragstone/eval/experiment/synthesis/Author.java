package dev.ragstone.eval.experiment.synthesis;

import dev.ragstone.eval.flow.WrittenQuestion;
import java.util.List;

/**
 * Writes questions about passages. Throws {@link dev.ragstone.eval.metric.UnjudgedException}, whose message is the reason, where none is
 * to be had. The same passage gives the same questions again, so that work that was interrupted can begin anew.
 */
public interface Author {

    /** Whether there is one. */
    boolean isThere();

    /** Questions that a passage answers. */
    List<WrittenQuestion> about(String passage);

    /** A question on the subject of a passage that it leaves open. */
    String beyond(String passage);

    /** Whether one of some passages, at least one, holds a part of the answer to a question. */
    boolean isAnswered(String question, List<String> passages);
}
