package dev.ragstone.ingestion.parse.worker;

import org.apache.tika.exception.TikaException;

/** No parser reads this format. */
final class UnreadableFormatException extends TikaException {
    private static final long serialVersionUID = 1L;

    UnreadableFormatException(String type) {
        super(type);
    }
}
