package dev.ragstone.query.conversation;

/** Conversations can be neither read nor written now. */
public final class ConversationStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code message} says what to look at. */
    ConversationStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
