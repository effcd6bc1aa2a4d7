package dev.ragstone.text;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts running text into sentences. */
public final class Sentences {

    // A closing mark with what may stand behind it (quotes, brackets, emphasis, a reference number), before something
    // that may begin a sentence; the marks of scripts without spaces end one by themselves. The JDK's BreakIterator
    // stumbles over the marks of Markdown. Nothing is ever taken back (++), so that a row of dots is passed quickly.
    private static final Pattern END = Pattern.compile(
            "(?<![.!?…])[.!?…]++[\"'”’)\\]*_]*+(?:\\[\\^?\\d+\\])*+(?=\\s+[\"'“‘(\\[*_]*[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}`])"
                    + "|[。！？]++[\"'”’」』]*+");

    // What ends with a full stop and no sentence with it.
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?<![^\\s(\"'])(?:e\\.g|i\\.e|etc|cf|vs|approx|resp|incl|no|nos|fig|figs|eq|sec|ch|vol|pp|ed|eds|dr|mr|mrs|ms"
                    + "|prof|st|jr|sr|inc|ltd|co|corp|gen|col|lt|rev|revd|u\\.s|u\\.k|a\\.m|p\\.m|c|ca|[a-z])\\.$",
            Pattern.CASE_INSENSITIVE);

    /** Characters at the end of a sentence that an abbreviation takes at the most. */
    private static final int LONGEST_ABBREVIATION = 12;

    private Sentences() {}

    /** The sentences of a text, in order, without the white space around them; an open code span is never cut. */
    public static List<SourceSpan> of(String text) {
        List<SourceSpan> sentences = new ArrayList<>();
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (!isOpen(text, start, end.end())) {
                addTrimmed(sentences, text, start, end.end());
                start = end.end();
            }
        }
        addTrimmed(sentences, text, start, text.length());
        return sentences;
    }

    private static boolean isOpen(String text, int start, int end) {
        boolean inCode =
                text.substring(start, end).chars().filter(c -> c == '`').count() % 2 == 1;
        return inCode || endsInAbbreviation(text, start, end);
    }

    private static boolean endsInAbbreviation(String text, int start, int end) {
        // Only the end is looked at, but what stands before it is seen.
        return ABBREVIATED
                .matcher(text)
                .region(Math.max(start, end - LONGEST_ABBREVIATION), end)
                .useTransparentBounds(true)
                .find();
    }

    private static void addTrimmed(List<SourceSpan> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new SourceSpan(start, end));
        }
    }
}
