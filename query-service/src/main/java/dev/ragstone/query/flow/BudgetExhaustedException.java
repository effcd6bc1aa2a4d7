package dev.ragstone.query.flow;

import java.time.Instant;

/** A tenant's budget does not have what a model may cost. */
public final class BudgetExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Instant renewal;

    /**
     * A budget that is used up.
     *
     * @param message which one, and what it is
     * @param renewal when there is money again
     */
    public BudgetExhaustedException(String message, Instant renewal) {
        super(message);
        this.renewal = renewal;
    }

    /** When there is money again. */
    public Instant renewal() {
        return renewal;
    }
}
