package dev.ragstone.stack.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between words. */
final class WrappedText {

    private WrappedText() {}

    /**
     * The lines of a text; its own line breaks stay, and fenced code stays as it is.
     *
     * @param text the text
     * @param width the most characters in a line, with its indent; a longer word has a line of its own
     * @param indent put in front of each line
     */
    static List<String> of(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String paragraph : text.strip().split("\n", -1)) {
            boolean fence = paragraph.startsWith("```");
            if (code || fence) {
                lines.add(indent + paragraph);
            } else {
                addLines(paragraph, width, indent, lines);
            }
            code ^= fence;
        }
        return lines;
    }

    private static void addLines(String paragraph, int width, String indent, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > width) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.isEmpty() ? "" : indent + line);
    }
}
