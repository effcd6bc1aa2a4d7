package dev.ragstone.ingestion.parse.structure;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the text of HTML elements as they come, one block per paragraph, list item, code block and table. */
public final class MarkupText {

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();
    private final List<TextBlock> blocks = new ArrayList<>();
    private final HeadingPath path = new HeadingPath();
    private BlockKind kind = BlockKind.PROSE;
    private int blockStart;

    /** An element begins; {@code block} says whether it stands on lines of its own. */
    public void start(String name, boolean block) {
        if (name.equals("br")) {
            text.append('\n');
        } else if (kind == BlockKind.PROSE && block) {
            closeBlock();
            kind = kindOf(name);
        }
    }

    /** The text between two tags, or a part of it. */
    public void characters(String characters) {
        if (kind == BlockKind.CODE) {
            text.append(characters);
            return;
        }
        String words = WHITE_SPACE.matcher(characters).replaceAll(" ");
        boolean atBreak = text.length() == blockStart || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atBreak ? words.stripLeading() : words);
    }

    /** An element ends. */
    public void end(String name, boolean block) {
        if (kind == BlockKind.TABLE && CELLS.contains(name)) {
            text.append(" | ");
        } else if (kind == BlockKind.TABLE && name.equals("tr")) {
            text.append('\n');
        } else if (kind == BlockKind.PROSE && isHeading(name)) {
            path.enter(name.charAt(1) - '0', takeBlock());
        } else if (block && (kind == BlockKind.PROSE || kindOf(name) == kind)) {
            closeBlock();
            kind = BlockKind.PROSE;
        }
    }

    /** The text since the last block, which becomes no block: a heading's own text stands above every chunk below. */
    public String takeBlock() {
        String taken = text.substring(blockStart).strip();
        text.setLength(blockStart);
        return taken;
    }

    /** Ends the block that has begun. */
    public void closeBlock() {
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

    /** Ends the block that has begun and whatever element it stands in. */
    public void closeAll() {
        closeBlock();
        kind = BlockKind.PROSE;
    }

    /** The headings above the place reached. */
    public HeadingPath path() {
        return path;
    }

    /** Characters collected so far. */
    public int length() {
        return text.length();
    }

    /** The collected text; the document's own title stands before its first heading. */
    public ParsedDocument finish(String documentTitle) {
        closeAll();
        return new ParsedDocument(documentTitle.isEmpty() ? path.title() : documentTitle, text.toString(), blocks);
    }

    private static BlockKind kindOf(String name) {
        return switch (name) {
            case "pre" -> BlockKind.CODE;
            case "table" -> BlockKind.TABLE;
            default -> BlockKind.PROSE;
        };
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
