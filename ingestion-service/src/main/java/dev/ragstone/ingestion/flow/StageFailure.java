package dev.ragstone.ingestion.flow;

/** An event cannot be applied, now or ever: trying again would fail the same way. The message says why and what to do. */
public final class StageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Stage stage;

    public StageFailure(Stage stage, String message) {
        super(message);
        this.stage = stage;
    }

    public StageFailure(Stage stage, String message, Throwable cause) {
        super(message, cause);
        this.stage = stage;
    }

    /** The stage that failed. */
    public Stage stage() {
        return stage;
    }
}
