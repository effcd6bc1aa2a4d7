package dev.ragstone.ingestion.parse;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import dev.ragstone.ingestion.parse.structure.HeadingPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown (CommonMark with tables). The text stays as it is written, so that code and tables reach the reader whole;
 * front matter is left out but for its title.
 */
final class MarkdownParser implements Parser {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\n(.*?)\\n(?:---|\\.\\.\\.)(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern FRONT_MATTER_TITLE =
            Pattern.compile("^title:\\s*[\"']?(.*?)[\"']?\\s*$", Pattern.MULTILINE);

    private final org.commonmark.parser.Parser parser = org.commonmark.parser.Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private final TextContentRenderer plainText = TextContentRenderer.builder().build();

    @Override
    public ParsedDocument parse(String source) {
        Matcher frontMatter = FRONT_MATTER.matcher(source);
        String title = "";
        String body = source;
        if (frontMatter.find()) {
            Matcher titleLine = FRONT_MATTER_TITLE.matcher(frontMatter.group(1));
            title = titleLine.find() ? titleLine.group(1) : "";
            body = source.substring(frontMatter.end());
        }
        HeadingPath path = new HeadingPath();
        List<TextBlock> blocks = new ArrayList<>();
        for (Node node = parser.parse(body).getFirstChild(); node != null; node = node.getNext()) {
            visit(node, path, blocks);
        }
        return new ParsedDocument(title.isEmpty() ? path.title() : title, body, blocks);
    }

    private void visit(Node node, HeadingPath path, List<TextBlock> blocks) {
        switch (node) {
            case Heading heading ->
                path.enter(heading.getLevel(), plainText.render(heading).strip());
            case FencedCodeBlock code -> add(code, BlockKind.CODE, path, blocks);
            case IndentedCodeBlock code -> add(code, BlockKind.CODE, path, blocks);
            case TableBlock table -> add(table, BlockKind.TABLE, path, blocks);
            case ListBlock list -> {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    visitItem(item, path, blocks);
                }
            }
            default -> add(node, BlockKind.PROSE, path, blocks);
        }
    }

    /** An item without code is one block; one with code is cut around it. */
    private void visitItem(Node item, HeadingPath path, List<TextBlock> blocks) {
        boolean plain = true;
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            plain &= !(child instanceof FencedCodeBlock
                    || child instanceof IndentedCodeBlock
                    || child instanceof TableBlock);
        }
        if (plain) {
            add(item, BlockKind.PROSE, path, blocks);
            return;
        }
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            visit(child, path, blocks);
        }
    }

    private static void add(Node node, BlockKind kind, HeadingPath path, List<TextBlock> blocks) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int start = spans.getFirst().getInputIndex();
        int end = spans.getLast().getInputIndex() + spans.getLast().getLength();
        if (end > start) {
            blocks.add(new TextBlock(kind, new SourceSpan(start, end), path.headings()));
        }
    }
}
