package dev.ragstone.text;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.text.Excerpt.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a passage (Markdown or plain text) into excerpts; headings and table heads give none. */
public final class Excerpts {

    private static final Pattern BULLET = Pattern.compile("^\\s*([-*+]|\\d{1,9}[.)])\\s+(\\[[ xX]\\]\\s+)?");
    private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^\\s{0,3}>\\s?(\\[![A-Z]+\\])?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");

    private Excerpts() {}

    /** The excerpts of a passage, in order. */
    public static List<Excerpt> of(String passage) {
        List<Excerpt> excerpts = new ArrayList<>();
        for (Block block : MarkdownBlocks.of(passage)) {
            switch (block.type()) {
                case HEADING, TABLE_HEAD -> {}
                case PARAGRAPH -> addSentences(excerpts, passage, block);
                case LIST_ITEM -> add(excerpts, Kind.LIST_ITEM, listItem(passage, block), block);
                case CODE -> add(excerpts, Kind.CODE, code(passage, block), block);
                case TABLE_ROW -> add(excerpts, Kind.TABLE_ROW, tableRow(passage, block), block);
            }
        }
        return excerpts;
    }

    private static void addSentences(List<Excerpt> excerpts, String passage, Block block) {
        String paragraph = passage.substring(block.start(), block.end());
        for (SourceSpan span : Sentences.of(paragraph)) {
            String sentence = plain(paragraph.substring(span.start(), span.end()));
            SourceSpan inPassage = new SourceSpan(block.start() + span.start(), block.start() + span.end());
            if (LETTER.matcher(sentence).find()) {
                excerpts.add(new Excerpt(Kind.SENTENCE, sentence, inPassage, block.group()));
            }
        }
    }

    private static void add(List<Excerpt> excerpts, Kind kind, String text, Block block) {
        if (LETTER.matcher(text).find()) {
            excerpts.add(new Excerpt(kind, text, new SourceSpan(block.start(), block.end()), block.group()));
        }
    }

    private static String listItem(String passage, Block block) {
        return plain(
                BULLET.matcher(passage.substring(block.start(), block.end())).replaceFirst(""));
    }

    private static String plain(String markdown) {
        return InlineMarkdown.strip(QUOTE_MARK.matcher(markdown).replaceAll(""));
    }

    private static String code(String passage, Block block) {
        String code = passage.substring(block.start(), block.end()).strip();
        String indent = closingIndent(code);
        String aligned = indent.isEmpty() ? code : code.replace("\n" + indent, "\n");
        if (!aligned.startsWith("```") && !aligned.startsWith("~~~")) {
            String body =
                    passage.substring(block.start(), block.end()).stripIndent().strip();
            return "```\n" + body + (body.endsWith("```") ? "" : "\n```");
        }
        String fence = aligned.substring(0, 3);
        // A passage may end inside the fence.
        return aligned.length() > 3 && aligned.endsWith(fence) ? aligned : aligned + '\n' + fence;
    }

    /** Inside a list item all lines but the first still carry the item's indentation. */
    private static String closingIndent(String code) {
        String last = code.substring(code.lastIndexOf('\n') + 1);
        String bare = last.stripLeading();
        return bare.equals("```") || bare.equals("~~~") ? last.substring(0, last.length() - bare.length()) : "";
    }

    private static String tableRow(String passage, Block block) {
        String row = passage.substring(block.start(), block.end());
        List<String> cells = Arrays.stream(CELL_BORDER.split(row))
                .map(cell -> InlineMarkdown.strip(cell.replace("\\|", "|")))
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (cells.size() < 2) {
            return String.join("", cells);
        }
        return cells.getFirst() + ": " + cells.stream().skip(1).collect(Collectors.joining("; "));
    }
}
