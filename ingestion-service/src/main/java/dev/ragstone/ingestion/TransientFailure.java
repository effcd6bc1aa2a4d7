package dev.ragstone.ingestion;

import dev.ragstone.ingestion.flow.Stage;

/** A stage failed in a way that may pass. */
final class TransientFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private final RuntimeException failure;
    private final boolean indexAway;

    /**
     * @param stage the stage that failed
     * @param cause what it failed with
     * @param indexAway whether the index is away, which says nothing against the event
     */
    TransientFailure(Stage stage, RuntimeException cause, boolean indexAway) {
        super(cause.toString(), cause);
        this.stage = stage;
        this.failure = cause;
        this.indexAway = indexAway;
    }

    /** What the stage failed with. */
    RuntimeException failure() {
        return failure;
    }

    Stage stage() {
        return stage;
    }

    boolean indexAway() {
        return indexAway;
    }
}
