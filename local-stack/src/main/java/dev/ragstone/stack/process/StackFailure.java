package dev.ragstone.stack.process;

/** Why the stack cannot go on: one message for a person, which says what happened and what to do about it. */
public final class StackFailure extends RuntimeException {

    /** A failure without a cause worth showing. */
    public StackFailure(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
