package dev.ragstone.query.text;

import dev.ragstone.core.chunk.SourceSpan;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts running text into sentences. */
public final class Sentences {

    // The Unicode rules end a sentence behind these when an upper-case letter follows.
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?:^|[\\s(\"'])(?:e\\.g|i\\.e|etc|cf|vs|approx|resp|incl|no|nos|fig|figs|eq|sec|ch|vol|pp|ed|eds|dr|mr|mrs|ms"
                    + "|prof|st|jr|sr|inc|ltd|co|corp|gen|col|lt|rev|revd|u\\.s|u\\.k|a\\.m|p\\.m|c|ca|[a-z])\\.\\s*$",
            Pattern.CASE_INSENSITIVE);

    private Sentences() {}

    /** The sentences of a text, in order, without the white space around them; an open code span is never cut. */
    public static List<SourceSpan> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<SourceSpan> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String candidate = text.substring(start, end);
            if (end < text.length() && isOpen(candidate)) {
                continue;
            }
            addTrimmed(sentences, text, start, end);
            start = end;
        }
        addTrimmed(sentences, text, start, text.length());
        return sentences;
    }

    private static boolean isOpen(String candidate) {
        boolean inCode = candidate.chars().filter(c -> c == '`').count() % 2 == 1;
        return inCode || ABBREVIATED.matcher(candidate).find();
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
