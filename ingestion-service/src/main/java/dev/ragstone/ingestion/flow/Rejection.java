package dev.ragstone.ingestion.flow;

/**
 * Why a record became a dead letter.
 *
 * @param stage the stage that failed
 * @param cause what it failed with
 * @param attempt the last try
 */
public record Rejection(Stage stage, RuntimeException cause, Attempt attempt) {

    /** What happened, and what to do. */
    public String reason() {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
