package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Passage;

/**
 * A passage that was found and that no answer is made from.
 *
 * @param passage the passage, ranked as it was found
 * @param reason why
 */
public record LeftOut(Passage passage, Reason reason) {

    /** Why a passage is left out. */
    public enum Reason {
        /** A better one says the same in nearly the same words. */
        NEAR_DUPLICATE,
        /** It, or a better one, did not fit into the budget any more. */
        TOKEN_BUDGET
    }
}
