package dev.ragstone.ingestion.reindex;

/** A generation was not made to serve; the message says why and what to do. The roles are as they were. */
final class SwapRefused extends Exception {
    private static final long serialVersionUID = 1L;

    SwapRefused(String message) {
        super(message);
    }
}
