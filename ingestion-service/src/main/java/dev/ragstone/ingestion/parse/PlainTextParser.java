package dev.ragstone.ingestion.parse;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text: paragraphs between blank lines, no headings. */
final class PlainTextParser implements Parser {

    private static final Pattern PARAGRAPH = Pattern.compile("\\S.*(?:\\n.*\\S.*)*");

    @Override
    public ParsedDocument parse(String source) {
        List<TextBlock> blocks = PARAGRAPH
                .matcher(source)
                .results()
                .map(match -> new TextBlock(BlockKind.PROSE, new SourceSpan(match.start(), match.end()), List.of()))
                .toList();
        return new ParsedDocument("", source, blocks);
    }
}
