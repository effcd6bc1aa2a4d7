package dev.ragstone.ingestion.parse;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import dev.ragstone.ingestion.parse.structure.HeadingPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AsciiDoc: sections, delimited blocks, tables and paragraphs. The text stays as it is written; attributes, comments, anchors and
 * block markers are left out. Includes are not followed.
 */
final class AsciiDocParser implements Parser {

    private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6})\\s+(\\S.*)");
    private static final Pattern UNREAD =
            Pattern.compile("//.*|:[\\w!-]+:.*|\\[.*]|include::.*|'''|<<<|ifdef::.*|ifndef::.*|endif::.*");
    private static final Pattern BLOCK_TITLE = Pattern.compile("\\.[^.\\s].*");
    private static final Map<Character, BlockKind> DELIMITED =
            Map.of('-', BlockKind.CODE, '.', BlockKind.CODE, '+', BlockKind.CODE, '|', BlockKind.TABLE);
    private static final Pattern DELIMITER = Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|\\|={3,}");
    private static final Pattern COMMENT = Pattern.compile("/{4,}");
    private static final Pattern FRAME = Pattern.compile("={4,}|\\*{4,}|_{4,}|--");

    @Override
    public ParsedDocument parse(String source) {
        Reading reading = new Reading();
        int at = 0;
        for (String line : source.split("\n", -1)) {
            reading.line(line.stripTrailing(), at, at + line.length());
            at += line.length() + 1;
        }
        reading.close();
        return new ParsedDocument(reading.path.title(), source, reading.blocks);
    }

    /** The place that has been reached. */
    private static final class Reading {

        private final List<TextBlock> blocks = new ArrayList<>();
        private final HeadingPath path = new HeadingPath();
        private String delimiter = "";
        private BlockKind kind = BlockKind.PROSE;
        private int start = -1;
        private int end;

        void line(String line, int from, int to) {
            if (!delimiter.isEmpty()) {
                inside(line, from, to);
            } else if (DELIMITER.matcher(line).matches()) {
                close();
                delimiter = line;
                kind = DELIMITED.getOrDefault(line.charAt(0), BlockKind.PROSE);
            } else if (COMMENT.matcher(line).matches()) {
                close();
                delimiter = line;
            } else {
                outside(line, from, to);
            }
        }

        void close() {
            if (start >= 0 && end > start) {
                blocks.add(new TextBlock(kind, new SourceSpan(start, end), path.headings()));
            }
            start = -1;
            kind = BlockKind.PROSE;
        }

        private void inside(String line, int from, int to) {
            if (line.equals(delimiter)) {
                close();
                delimiter = "";
            } else if (!COMMENT.matcher(delimiter).matches() && !line.isBlank()) {
                take(from, to);
            }
        }

        private void outside(String line, int from, int to) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                close();
                path.enter(heading.group(1).length(), heading.group(2).strip());
            } else if (line.isBlank()
                    || UNREAD.matcher(line).matches()
                    || FRAME.matcher(line).matches()) {
                close();
            } else if (start < 0 && BLOCK_TITLE.matcher(line).matches()) {
                take(from, to);
                close();
            } else {
                take(from, to);
            }
        }

        private void take(int from, int to) {
            start = start < 0 ? from : start;
            end = to;
        }
    }
}
