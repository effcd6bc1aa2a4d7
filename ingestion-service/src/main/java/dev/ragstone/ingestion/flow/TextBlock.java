package dev.ragstone.ingestion.flow;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.List;

/**
 * A piece of parsed text that belongs together.
 *
 * @param kind what it is
 * @param span where it stands in the parsed text; not empty
 * @param headings the headings above it, outermost first
 */
public record TextBlock(BlockKind kind, SourceSpan span, List<String> headings) {
    public TextBlock {
        headings = List.copyOf(headings);
    }
}
