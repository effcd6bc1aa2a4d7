package dev.ragstone.ingestion.parse;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the text of an HTML tree, one block per paragraph, list item, code block and table. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private final List<TextBlock> blocks = new ArrayList<>();
    private final HeadingPath path = new HeadingPath();
    private BlockKind kind = BlockKind.PROSE;
    private int blockStart;

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode);
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
    }

    /** The collected text; the document's own title stands before its first heading. */
    ParsedDocument finish(String documentTitle) {
        closeBlock();
        return new ParsedDocument(documentTitle.isEmpty() ? path.title() : documentTitle, text.toString(), blocks);
    }

    private void enter(Element element) {
        if (element.normalName().equals("br")) {
            text.append('\n');
        } else if (kind == BlockKind.PROSE && element.isBlock()) {
            closeBlock();
            kind = kindOf(element);
        }
    }

    private void leave(Element element) {
        String name = element.normalName();
        if (kind == BlockKind.TABLE && CELLS.contains(name)) {
            text.append(" | ");
        } else if (kind == BlockKind.TABLE && name.equals("tr")) {
            text.append('\n');
        } else if (isHeading(name)) {
            enterSection(name.charAt(1) - '0');
        } else if (element.isBlock() && (kind == BlockKind.PROSE || kindOf(element) == kind)) {
            closeBlock();
            kind = BlockKind.PROSE;
        }
    }

    /** A heading's own text is no block: every chunk below carries it. */
    private void enterSection(int level) {
        String heading = text.substring(blockStart).strip();
        text.setLength(blockStart);
        path.enter(level, heading);
    }

    private void closeBlock() {
        int end = text.length();
        while (end > blockStart && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = blockStart;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (end > start) {
            blocks.add(new TextBlock(kind, new SourceSpan(start, end), path.headings()));
            text.setLength(end);
            text.append("\n\n");
        } else {
            text.setLength(blockStart);
        }
        blockStart = text.length();
    }

    private void append(TextNode node) {
        if (kind == BlockKind.CODE) {
            text.append(node.getWholeText());
            return;
        }
        String words = node.getWholeText().replaceAll("\\s+", " ");
        boolean atBreak = text.length() == blockStart || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atBreak ? words.stripLeading() : words);
    }

    private static BlockKind kindOf(Element element) {
        return switch (element.normalName()) {
            case "pre" -> BlockKind.CODE;
            case "table" -> BlockKind.TABLE;
            default -> BlockKind.PROSE;
        };
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
