package dev.ragstone.query.flow;

/** It is not known what is left of a budget: whoever counts is away. Nothing may be spent. */
public final class BudgetUnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code message} says what to look at. */
    public BudgetUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
