package dev.ragstone.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the inline marks off Markdown that a reader would stumble over outside the document. */
final class InlineMarkdown {

    private static final Pattern CODE = Pattern.compile("(`+)(.+?)(?<!`)\\1(?!`)", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\](\\([^)]*\\)|\\[[^\\]]*\\])?");
    private static final Pattern LINK =
            Pattern.compile("\\[((?:[^\\[\\]]++|\\[[^\\[\\]]*+\\])++)\\](?:\\([^)]*\\)|\\[[^\\]]*\\])");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])([^*]+?)(?<=\\S)\\*(?![\\w*])");
    private static final Pattern UNDERSCORED = Pattern.compile("(?<![\\w_])_(?=[^\\s_])([^_]+?)(?<=\\S)_(?![\\w_])");
    // Emphasis over several sentences leaves each end in another one.
    private static final Pattern HALF_STRONG = Pattern.compile("^\\s*(?:\\*\\*|__)|(?:\\*\\*|__)\\s*$");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    // A number in brackets would read as a citation of ours.
    private static final Pattern NUMBERED = Pattern.compile("\\s?\\[\\^?\\d+\\]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern HELD = Pattern.compile("\uE000(\\d+)\uE001");

    private InlineMarkdown() {}

    /** The text on one line, without links, images, emphasis, comments and reference numbers; code spans stay. */
    static String strip(String markdown) {
        List<String> codeSpans = new ArrayList<>();
        String text = CODE.matcher(markdown).replaceAll(span -> {
            codeSpans.add(span.group());
            return "\uE000" + (codeSpans.size() - 1) + "\uE001";
        });
        text = SPACE.matcher(without(COMMENT, "<", text, " ")).replaceAll(" ");
        text = without(IMAGE, "[", text, "");
        text = without(LINK, "[", text, "$1");
        text = without(STRONG, "*_", text, "$2");
        text = without(HALF_STRONG, "*_", text, "");
        text = without(EMPHASIS, "*", text, "$1");
        text = without(UNDERSCORED, "_", text, "$1");
        text = without(NUMBERED, "[", text, "");
        text = HELD.matcher(text)
                .replaceAll(held -> Matcher.quoteReplacement(codeSpans.get(Integer.parseInt(held.group(1)))));
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Most texts have few kinds of marks, and to look for a character costs little beside looking for a pattern. */
    private static String without(Pattern pattern, String marks, String text, String left) {
        boolean isMarked = marks.chars().anyMatch(mark -> text.indexOf(mark) >= 0);
        return isMarked ? pattern.matcher(text).replaceAll(left) : text;
    }
}
