package dev.ragstone.text;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises code without a fence: a passage may be cut out of the middle of a long block. */
final class CodeLines {

    private static final Pattern CODE_LINE =
            Pattern.compile(".*[;{}\\[(]|[@<{}#$/].*|import\\s.*|[\\w.\\-\"']+\\s*[:=]\\s*\\S*|\\s*");

    private CodeLines() {}

    /** Whether most lines of a text, of two or more, look like code or configuration. */
    static boolean areMost(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        long code =
                lines.stream().filter(line -> CODE_LINE.matcher(line).matches()).count();
        return lines.size() > 1 && code * 2 > lines.size();
    }
}
