package dev.ragstone.query.guard;

import java.util.List;
import java.util.regex.Pattern;

/**
 * No tags of HTML that load, send or run something, whatever they are called: a space behind the first character makes text of them, in
 * Markdown and in HTML. A tag that a passage or the question shows letter by letter may be quoted, unless it runs something.
 */
final class MarkupRule implements OutputRule {

    /** Longer tags are not read to their ends. */
    private static final int REACH = 200;

    /** Scripts, style sheets, handlers of events, and characters written in a way that hides such. */
    private static final Pattern RUNS = Pattern.compile(
            "(?i)^<(?:script|style)(?:[\\s/>]|$)|[\\s/\"']on[a-z]+\\s*=|(?:java|vb)script:|&(?:#|colon|tab|newline)");

    private final List<String> quotable;

    /**
     * A rule for an answer.
     *
     * @param quotable the texts that an answer may quote
     */
    MarkupRule(List<String> quotable) {
        this.quotable = quotable;
    }

    @Override
    public int heldFrom(String before, String text) {
        for (int tag = tag(text, 0); tag >= 0; tag = tag(text, tag + 1)) {
            if (text.indexOf('>', tag) < 0 && mayProveHarmless(text.substring(tag))) {
                return tag;
            }
        }
        return text.endsWith("<") ? text.length() - 1 : text.length();
    }

    @Override
    public String clean(String before, String text, Runnable removed) {
        StringBuilder clean = new StringBuilder();
        int copied = 0;
        for (int tag = tag(text, 0); tag >= 0; tag = tag(text, tag + 1)) {
            if (!isHarmless(text, tag)) {
                removed.run();
                clean.append(text, copied, tag + 1).append(' ');
                copied = tag + 1;
            }
        }
        return clean.append(text, copied, text.length()).toString();
    }

    @Override
    public String name() {
        return "markup";
    }

    /** Where the next tag begins; -1 if none does. */
    private static int tag(String text, int from) {
        int at = text.indexOf('<', from);
        while (at >= 0 && (at + 1 == text.length() || !isLetter(text.charAt(at + 1)))) {
            at = text.indexOf('<', at + 1);
        }
        return at;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private boolean mayProveHarmless(String begun) {
        return hasValue(begun) ? isQuoted(begun) : begun.length() <= REACH;
    }

    private boolean isHarmless(String text, int from) {
        int end = text.indexOf('>', from);
        if (end < 0) {
            return false;
        }
        String tag = text.substring(from, end + 1);
        boolean loadsNothing = hasValue(tag) ? isQuoted(tag) && isWhole(tag) : tag.length() <= REACH;
        return loadsNothing && !RUNS.matcher(tag).find();
    }

    /** Without the value of an attribute nothing is named that could be loaded. */
    private static boolean hasValue(String tag) {
        return tag.indexOf('=') >= 0;
    }

    private boolean isQuoted(String tag) {
        return quotable.stream().anyMatch(text -> text.contains(tag));
    }

    /** Whether it ends where it seems to, and not behind a value that goes on. */
    private static boolean isWhole(String tag) {
        return count(tag, '"') % 2 == 0 && count(tag, '\'') % 2 == 0;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
