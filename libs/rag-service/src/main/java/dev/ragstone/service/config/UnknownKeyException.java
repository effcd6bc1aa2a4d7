package dev.ragstone.service.config;

/** The configuration holds keys that nothing reads; the message names each with the nearest one that is read. */
public final class UnknownKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownKeyException(String message) {
        super(message);
    }
}
