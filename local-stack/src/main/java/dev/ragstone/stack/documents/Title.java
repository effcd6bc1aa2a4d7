package dev.ragstone.stack.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a Markdown page. */
final class Title {

    private static final Pattern HEADING = Pattern.compile("^# +(.+?)[ #]*$", Pattern.MULTILINE);
    private static final Pattern FENCED = Pattern.compile("^(```|~~~).*?^\\1", Pattern.MULTILINE | Pattern.DOTALL);

    private Title() {}

    /** The first heading of the first level, outside code; the fallback if there is none. */
    static String of(String markdown, String fallback) {
        Matcher heading = HEADING.matcher(FENCED.matcher(markdown).replaceAll(""));
        return heading.find() ? heading.group(1).strip() : fallback;
    }
}
