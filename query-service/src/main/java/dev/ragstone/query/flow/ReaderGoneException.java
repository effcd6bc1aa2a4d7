package dev.ragstone.query.flow;

/** Nobody is reading the answer any more. */
public final class ReaderGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReaderGoneException(Throwable cause) {
        super("the client closed the connection before the answer was complete", cause);
    }
}
