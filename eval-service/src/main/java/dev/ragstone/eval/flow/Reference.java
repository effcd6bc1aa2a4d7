package dev.ragstone.eval.flow;

import org.jspecify.annotations.Nullable;

/**
 * What an answer should have been.
 *
 * @param answer what it should have said; null if that is not known, or if there is no answer
 * @param isAnswerable whether the documents hold an answer; null if that is not known
 */
public record Reference(@Nullable String answer, @Nullable Boolean isAnswerable) {

    /** Nothing is known. */
    public static final Reference UNKNOWN = new Reference(null, null);

    /** A question that has this answer. */
    public static Reference of(String answer) {
        return new Reference(answer, true);
    }
}
