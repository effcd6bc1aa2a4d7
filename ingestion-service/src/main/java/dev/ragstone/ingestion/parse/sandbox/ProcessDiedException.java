package dev.ragstone.ingestion.parse.sandbox;

/** A parser process ended in the middle of a document, and no limit explains it. */
final class ProcessDiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProcessDiedException(String printed, Throwable cause) {
        super("a parser process died (%s); it printed: %s".formatted(cause, printed), cause);
    }
}
