package dev.ragstone.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a Markdown text into its blocks, line by line. A passage may begin or end in the middle of a block, which a parser
 * of whole documents would misread; plain text comes out as paragraphs.
 */
final class MarkdownBlocks {

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private int group;
    private @Nullable BlockType open;
    private int openStart;
    private int openEnd;
    private boolean afterBlank = true;
    private boolean inFence;

    private MarkdownBlocks(String text) {
        this.text = text;
    }

    static List<Block> of(String text) {
        MarkdownBlocks cutter = new MarkdownBlocks(text);
        if (Fences.startsInside(text)) {
            cutter.begin(BlockType.CODE, 0, 0);
            cutter.inFence = true;
        }
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            cutter.line(start, end);
            start = end + 1;
        }
        cutter.close();
        return cutter.blocks;
    }

    private void line(int start, int end) {
        LineKind kind = LineKind.of(text.substring(start, end));
        if (inFence) {
            fenceLine(kind, end);
            return;
        }
        switch (kind) {
            case BLANK -> blank();
            case FENCE -> {
                begin(BlockType.CODE, start, end);
                inFence = true;
            }
            case HEADING -> {
                begin(BlockType.HEADING, start, end);
                close();
            }
            case UNDERLINE -> underline();
            case LIST_ITEM -> begin(BlockType.LIST_ITEM, start, end);
            case TABLE_DELIMITER -> tableHead(end);
            case TABLE_ROW -> begin(BlockType.TABLE_ROW, start, end);
            case RULE, TAG -> close();
            case INDENTED -> indented(start, end);
            case TEXT -> continueOr(BlockType.PARAGRAPH, start, end);
        }
        afterBlank = kind == LineKind.BLANK;
    }

    private void fenceLine(LineKind kind, int end) {
        openEnd = end;
        if (kind == LineKind.FENCE) {
            inFence = false;
            close();
        }
    }

    private void blank() {
        // A list item may have several paragraphs, and code holds blank lines: what follows decides.
        if (open != BlockType.LIST_ITEM && open != BlockType.CODE) {
            close();
        }
    }

    private void underline() {
        if (open == BlockType.PARAGRAPH && !afterBlank) {
            open = BlockType.HEADING;
        }
        close();
    }

    private void tableHead(int end) {
        if (open == BlockType.TABLE_ROW) {
            open = BlockType.TABLE_HEAD;
            openEnd = end;
        }
        close();
    }

    private void indented(int start, int end) {
        boolean isCode = open == BlockType.CODE || (afterBlank && open != BlockType.LIST_ITEM);
        continueOr(isCode ? BlockType.CODE : BlockType.PARAGRAPH, start, end);
    }

    /** Lines that carry no mark belong to the open block, unless a blank line or another kind ended it. */
    private void continueOr(BlockType type, int start, int end) {
        boolean isIndented = Character.isWhitespace(text.charAt(start));
        boolean continues = open == BlockType.LIST_ITEM ? !afterBlank || isIndented : open == type;
        if (continues) {
            openEnd = end;
        } else {
            begin(type, start, end);
        }
    }

    private void begin(BlockType type, int start, int end) {
        close();
        open = type;
        openStart = start;
        openEnd = end;
    }

    private void close() {
        BlockType type = open;
        if (type == null) {
            return;
        }
        if (!blocks.isEmpty() && !isSameGroup(blocks.getLast().type(), type)) {
            group++;
        }
        boolean isUnmarkedCode = type == BlockType.PARAGRAPH && CodeLines.areMost(text.substring(openStart, openEnd));
        blocks.add(new Block(isUnmarkedCode ? BlockType.CODE : type, group, openStart, openEnd));
        open = null;
    }

    private static boolean isSameGroup(BlockType previous, BlockType next) {
        return switch (next) {
            case LIST_ITEM -> previous == BlockType.LIST_ITEM;
            case TABLE_ROW -> previous == BlockType.TABLE_ROW || previous == BlockType.TABLE_HEAD;
            case HEADING, PARAGRAPH, CODE, TABLE_HEAD -> false;
        };
    }
}
