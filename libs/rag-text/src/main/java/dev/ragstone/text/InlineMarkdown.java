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
        text = SPACE.matcher(COMMENT.matcher(text).replaceAll(" ")).replaceAll(" ");
        text = IMAGE.matcher(text).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        text = STRONG.matcher(text).replaceAll("$2");
        text = HALF_STRONG.matcher(text).replaceAll("");
        text = EMPHASIS.matcher(text).replaceAll("$1");
        text = UNDERSCORED.matcher(text).replaceAll("$1");
        text = NUMBERED.matcher(text).replaceAll("");
        text = HELD.matcher(text)
                .replaceAll(held -> Matcher.quoteReplacement(codeSpans.get(Integer.parseInt(held.group(1)))));
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
