package dev.ragstone.query.rewrite;

import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;

/**
 * Makes a text that can be searched for of a question that may only be understood with what was said before it. Safe for
 * use by many threads at once.
 */
@FunctionalInterface
public interface QuestionRewriter {

    /**
     * The text to search for; the question itself where it stands on its own.
     *
     * @param question the question, with what was said before it
     * @param expenses what is spent on it
     */
    Rewriting rewrite(Question question, Expenses expenses);
}
