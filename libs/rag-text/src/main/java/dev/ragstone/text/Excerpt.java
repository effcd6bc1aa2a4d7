package dev.ragstone.text;

import dev.ragstone.core.chunk.SourceSpan;

/**
 * A piece of a passage that can be shown on its own.
 *
 * @param kind what it is in the document
 * @param text what a reader is shown: Markdown marks that mean nothing out of place are gone
 * @param span where it stands in the passage's text
 * @param block number of its block (paragraph, list, fence, table) in the passage, from 0
 */
public record Excerpt(Kind kind, String text, SourceSpan span, int block) {

    /** What an excerpt is in its document. */
    public enum Kind {
        /** A sentence of a paragraph. */
        SENTENCE,
        /** An item of a list, without its bullet. */
        LIST_ITEM,
        /** A block of code, fences included. */
        CODE,
        /** A row of a table, its cells joined. */
        TABLE_ROW
    }

    /** The words of the passage itself, marks included. */
    public String quoteFrom(String passage) {
        return passage.substring(span.start(), span.end());
    }

    /** Whether it announces what follows it, as "Run this:" does, and says little alone. */
    public boolean isLeadIn() {
        return kind != Kind.CODE && text.endsWith(":");
    }
}
