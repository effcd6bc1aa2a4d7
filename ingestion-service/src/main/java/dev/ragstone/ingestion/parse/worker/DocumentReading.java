package dev.ragstone.ingestion.parse.worker;

import dev.ragstone.ingestion.parse.protocol.ParseReply;
import dev.ragstone.ingestion.parse.protocol.ParseRequest;

/** Reads a document in a parser process. */
@FunctionalInterface
public interface DocumentReading {

    /** The document's text, or why it cannot be read. */
    ParseReply read(ParseRequest request);
}
