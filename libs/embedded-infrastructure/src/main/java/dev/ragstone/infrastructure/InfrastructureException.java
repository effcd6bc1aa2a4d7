package dev.ragstone.infrastructure;

/** A broker or a database did not start, or did not do what it was told; the message says which and why. */
public final class InfrastructureException extends RuntimeException {

    InfrastructureException(String message) {
        super(message);
    }

    InfrastructureException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message of the innermost cause: the one that names the reason. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        String message = innermost.getMessage();
        return message == null ? innermost.getClass().getSimpleName() : message;
    }
}
