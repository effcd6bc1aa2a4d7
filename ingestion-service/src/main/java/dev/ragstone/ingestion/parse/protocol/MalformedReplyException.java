package dev.ragstone.ingestion.parse.protocol;

import java.io.IOException;

/** The other side says something that this protocol does not know. */
public final class MalformedReplyException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedReplyException(String found) {
        super("the parser process sent " + found);
    }
}
