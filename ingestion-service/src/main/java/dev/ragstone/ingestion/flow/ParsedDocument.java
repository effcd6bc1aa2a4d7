package dev.ragstone.ingestion.flow;

import java.util.List;

/**
 * A document's text with its structure.
 *
 * @param title the title the content itself gives; empty if it gives none
 * @param text the text
 * @param blocks its blocks in order, without overlap; what no block covers is markup or white space
 */
public record ParsedDocument(String title, String text, List<TextBlock> blocks) {
    public ParsedDocument {
        blocks = List.copyOf(blocks);
    }
}
