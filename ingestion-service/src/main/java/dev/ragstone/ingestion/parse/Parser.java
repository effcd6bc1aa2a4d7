package dev.ragstone.ingestion.parse;

import dev.ragstone.ingestion.flow.ParsedDocument;

/** Reads one family of text formats. Stateless. */
interface Parser {

    /** The text with its structure. */
    ParsedDocument parse(String source);
}
