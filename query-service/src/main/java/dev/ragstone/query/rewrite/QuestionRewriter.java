package dev.ragstone.query.rewrite;

import dev.ragstone.query.flow.Turn;
import java.util.List;

/**
 * Makes a text that can be searched for of a question that may only be understood with what was said before it. Safe for
 * use by many threads at once.
 */
@FunctionalInterface
public interface QuestionRewriter {

    /**
     * The text to search for; the question itself where it stands on its own.
     *
     * @param question the question
     * @param conversation what was said before it, oldest first; may be of any length
     */
    Rewriting rewrite(String question, List<Turn> conversation);
}
