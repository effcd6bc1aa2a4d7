package dev.ragstone.query.cite;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.text.Sentences;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an answer into its parts while it comes into being. A part is handed on as soon as the next one has begun, with the
 * markers behind it; put one behind the other they are the answer. One cutter serves one answer, on one thread.
 */
final class AnswerCutter {

    /** White space, at the beginning of a line with the marks of a list item, heading or quotation. */
    private static final Pattern LEAD =
            Pattern.compile("(?:\\s*\\n|\\A)[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)]|#{1,6}|>)[ \\t]+)*");

    /** The end of a line before a blank one, or before one with a mark; a marker that follows belongs to what ends there. */
    private static final Pattern LINE_END = Pattern.compile("\\s*\\n(?=[ \\t]*\\n\\s*(?!\\[\\d{0,4}(?:\\]|\\z))\\S"
            + "|[ \\t]*(?:[-*+][ \\t]|\\d{1,9}[.)][ \\t]|#{1,6}[ \\t]|>|\\||```|~~~))");

    private static final Pattern FENCE = Pattern.compile("`{3,}|~{3,}");

    /** What may stand behind a sentence and belong to it. */
    private static final Pattern MARKERS = Pattern.compile("(?:\\s*" + Claims.MARKER.pattern() + ")+[.!?:;,]*");

    private static final Pattern OPEN_MARKER = Pattern.compile("\\s*(?:\\[\\d{0,4})?");

    private final Consumer<Part> parts;
    private final StringBuilder held = new StringBuilder();
    private boolean isFirst = true;
    private @Nullable String fence;

    /** Hands the parts to {@code parts}. */
    AnswerCutter(Consumer<Part> parts) {
        this.parts = parts;
    }

    /** Takes the next piece. */
    void accept(String piece) {
        held.append(piece);
        while (cut(false)) {
            // Until no more is complete.
        }
    }

    /** Ends the answer. */
    void finish() {
        while (cut(true)) {
            // Until nothing is left but white space.
        }
        hand(held.length(), held.length(), false);
    }

    /** Hands on the next part, if it is complete: or whatever is there, if it is the last. */
    private boolean cut(boolean isLast) {
        int start = endOfLead();
        if (start == held.length() && fence == null) {
            return false;
        }
        if (fence != null || isFence(start)) {
            return cutCode(start, isLast);
        }
        int end = endOfPart(start, isLast);
        if (end < 0) {
            return false;
        }
        hand(start, end, false);
        return true;
    }

    private int endOfLead() {
        Matcher lead = LEAD.matcher(held);
        boolean isLineMark = lead.lookingAt() && (isFirst || lead.group().contains("\n"));
        if (isLineMark) {
            return lead.end();
        }
        int end = 0;
        while (end < held.length() && Character.isWhitespace(held.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isFence(int start) {
        boolean beginsLine = isFirst || held.substring(0, start).contains("\n");
        return beginsLine && FENCE.matcher(held).region(start, held.length()).lookingAt();
    }

    private boolean cutCode(int start, boolean isLast) {
        // The line break that ended the line before is still there.
        int from = fence == null ? start : Math.min(1, held.length());
        int newline = held.indexOf("\n", from);
        int end = newline < 0 ? held.length() : newline;
        if ((newline < 0 && !isLast) || held.isEmpty()) {
            return false;
        }
        String line = held.substring(from, end).strip();
        fence = fenceBehind(line);
        hand(from, end, true);
        return true;
    }

    /** The fence of the block that the next line belongs to. */
    private @Nullable String fenceBehind(String line) {
        Matcher mark = FENCE.matcher(line);
        boolean beginsWithMark = mark.lookingAt();
        if (fence == null) {
            return beginsWithMark ? mark.group() : null;
        }
        boolean closes = beginsWithMark && mark.end() == line.length() && line.startsWith(fence);
        return closes ? null : fence;
    }

    /** Where the part ends; -1 while that is not known. */
    private int endOfPart(int start, boolean isLast) {
        String rest = held.substring(start);
        Matcher line = LINE_END.matcher(rest);
        int lineEnd = line.find() ? line.start() : Integer.MAX_VALUE;
        int end = Math.min(lineEnd, endOfSentence(rest));
        if (end < Integer.MAX_VALUE) {
            return start + end;
        }
        return isLast ? start + rest.stripTrailing().length() : -1;
    }

    private static int endOfSentence(String text) {
        List<SourceSpan> sentences = Sentences.of(text);
        int end = sentences.getFirst().end();
        Matcher markers = MARKERS.matcher(text).region(end, text.length());
        if (markers.lookingAt()) {
            end = markers.end();
        }
        boolean mayGoOn = sentences.size() < 2
                || OPEN_MARKER.matcher(text).region(end, text.length()).matches();
        return mayGoOn ? Integer.MAX_VALUE : end;
    }

    private void hand(int leadEnd, int end, boolean isCode) {
        if (end > 0) {
            parts.accept(new Part(held.substring(0, leadEnd), held.substring(leadEnd, end), isCode));
            held.delete(0, end);
            isFirst = false;
        }
    }
}
