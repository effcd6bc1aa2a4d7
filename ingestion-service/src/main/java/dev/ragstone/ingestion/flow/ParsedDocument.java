package dev.ragstone.ingestion.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's text with its structure.
 *
 * @param title the title the content itself gives; empty if it gives none
 * @param text the text
 * @param blocks its blocks in order, without overlap; what no block covers is markup or white space
 * @param language BCP 47 code of the language that was detected; null if none was
 */
public record ParsedDocument(String title, String text, List<TextBlock> blocks, @Nullable String language) {
    public ParsedDocument {
        blocks = List.copyOf(blocks);
    }

    /** A document whose language nobody has looked for. */
    public ParsedDocument(String title, String text, List<TextBlock> blocks) {
        this(title, text, blocks, null);
    }

    /** The same document in a language. */
    public ParsedDocument withLanguage(@Nullable String detected) {
        return new ParsedDocument(title, text, blocks, detected);
    }
}
