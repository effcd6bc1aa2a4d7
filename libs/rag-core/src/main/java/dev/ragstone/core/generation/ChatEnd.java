package dev.ragstone.core.generation;

import org.jspecify.annotations.Nullable;

/**
 * How a model ended its answer.
 *
 * @param reason why it stopped
 * @param tokens what it counted; null if it does not say
 */
public record ChatEnd(Reason reason, @Nullable TokenCount tokens) {

    /** Why a model stopped. */
    public enum Reason {
        /** It had said what it had to say. */
        COMPLETE,
        /** It had written as many tokens as it was allowed to. */
        LENGTH,
        /** Its provider's filter cut it off. */
        FILTERED
    }
}
