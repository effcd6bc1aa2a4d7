package dev.ragstone.models.reranking;

/** A server replied with something else than the scores it was asked for; the message goes on from "the reply". */
final class MalformedReplyException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedReplyException(String message) {
        super(message);
    }
}
