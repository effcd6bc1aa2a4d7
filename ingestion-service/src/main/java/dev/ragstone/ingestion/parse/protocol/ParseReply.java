package dev.ragstone.ingestion.parse.protocol;

import dev.ragstone.ingestion.flow.ParsedDocument;

/** What becomes of a document in a parser process. */
public sealed interface ParseReply {

    /** It was read. */
    record Parsed(ParsedDocument document) implements ParseReply {}

    /** It cannot be read; the reason says why and what to do, and holds nothing of the content. */
    record Refused(String reason) implements ParseReply {}
}
