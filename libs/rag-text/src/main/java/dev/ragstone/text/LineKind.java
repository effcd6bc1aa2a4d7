package dev.ragstone.text;

import java.util.regex.Pattern;

/** What a line of Markdown is by itself. */
enum LineKind {
    BLANK,
    FENCE,
    HEADING,
    UNDERLINE,
    LIST_ITEM,
    TABLE_DELIMITER,
    TABLE_ROW,
    RULE,
    TAG,
    INDENTED,
    TEXT;

    // What is repeated is never taken back (+): a line made for it would take its square in time, or fill the stack.
    private static final Pattern FENCE_LINE = Pattern.compile("\\s*(```|~~~).*");
    private static final Pattern HEADING_LINE = Pattern.compile("\\s{0,3}#{1,6}(\\s.*|$)");
    private static final Pattern UNDERLINE_LINE = Pattern.compile("\\s{0,3}(=+|-{2,})\\s*");
    private static final Pattern RULE_LINE = Pattern.compile("\\s{0,3}(?:[-*_]\\s*+){3,}+");
    private static final Pattern ITEM_LINE = Pattern.compile("\\s*([-*+]|\\d{1,9}[.)])\\s+\\S.*");
    private static final Pattern DELIMITER_LINE =
            Pattern.compile("\\s*+(?:\\|\\s*+)?:?-++:?\\s*+(?:\\|\\s*+:?-*+:?\\s*+)++");
    private static final Pattern TAG_LINE =
            Pattern.compile("\\s*+(?:<[/!]?[A-Za-z][^>]*+>|<!--(?:(?!-->).)*+-->|\\{\\{(?:(?!}}).)*+}})++\\s*+");

    static LineKind of(String line) {
        if (line.isBlank()) {
            return BLANK;
        }
        if (FENCE_LINE.matcher(line).matches()) {
            return FENCE;
        }
        if (HEADING_LINE.matcher(line).matches()) {
            return HEADING;
        }
        return DELIMITER_LINE.matcher(line).matches() ? TABLE_DELIMITER : ofUnmarkedLine(line);
    }

    private static LineKind ofUnmarkedLine(String line) {
        if (UNDERLINE_LINE.matcher(line).matches()) {
            return UNDERLINE;
        }
        if (RULE_LINE.matcher(line).matches()) {
            return RULE;
        }
        if (ITEM_LINE.matcher(line).matches()) {
            return LIST_ITEM;
        }
        if (line.stripLeading().startsWith("|")) {
            return TABLE_ROW;
        }
        if (TAG_LINE.matcher(line).matches()) {
            return TAG;
        }
        return line.startsWith("    ") || line.startsWith("\t") ? INDENTED : TEXT;
    }
}
