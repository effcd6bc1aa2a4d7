package dev.ragstone.models.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text for a model whose tokens nobody counts here: at white space where there is any, into windows that overlap by about a
 * quarter, so that a sentence which one cuts is whole in another.
 */
public final class TextWindows {

    /** Fewer bytes than a token of any usual text has on the average, so that a server has nothing to cut. */
    public static final int BYTES_PER_TOKEN = 3;

    private final String text;
    private final int bytes;

    private TextWindows(String text, int bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /** Windows of at most so many bytes in UTF-8, at least 4: the text itself where it is short enough. */
    public static List<String> of(String text, int bytes) {
        return new TextWindows(text, bytes).all();
    }

    private List<String> all() {
        List<String> windows = new ArrayList<>();
        int from = 0;
        int limit = limit(from);
        while (limit < text.length()) {
            int end = wordEnd(from, limit);
            windows.add(text.substring(from, end));
            from = wordStart(from, end);
            limit = limit(from);
        }
        windows.add(text.substring(from));
        return windows;
    }

    /** How far a window can go that begins at a place. */
    private int limit(int from) {
        int left = bytes;
        int end = from;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (left < 0) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    /** The last end of a word in the second half of a window; its limit if there is none. */
    private int wordEnd(int from, int limit) {
        for (int end = limit; end > (from + limit) / 2; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        return limit;
    }

    /** Where the next window begins: with the word that stands at three quarters of the one before. */
    private int wordStart(int from, int end) {
        int quarter = Math.max(from + 1, from + (end - from) * 3 / 4);
        for (int start = quarter; start > (from + end) / 2; start--) {
            if (Character.isWhitespace(text.charAt(start - 1))) {
                return start;
            }
        }
        return Character.isLowSurrogate(text.charAt(quarter)) ? quarter + 1 : quarter;
    }
}
