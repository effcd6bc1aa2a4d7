package dev.ragstone.core.embedding;

/** An embedding model failed; the message says what happened and to which input. */
public final class EmbeddingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }
}
