package dev.ragstone.eval.metric;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.eval.flow.Claim;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an answer into its sentences. A line never shares a sentence with the next; signs of lists and headings are
 * dropped. A marker belongs to the sentence that the last visible character before it stands in, so that
 * {@code "So. [1]"} and {@code "So [1]."} mean the same.
 */
public final class ClaimSplitter {

    private static final Pattern MARKER = Pattern.compile("(?<![ \\t])[ \\t]*+\\[(\\d{1,4}(?: ?, ?\\d{1,4}){0,20})]");
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern LINE_SIGN = Pattern.compile("\\s*(?:[-*+•>]|\\d{1,3}[.)]|#{1,6})\\s+");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|.*[\\s(])(?:e\\.g|i\\.e|etc|vs|cf|approx|[DM]r|Mrs|Ms|No|Fig)\\.\\s*", Pattern.DOTALL);

    /** Characters at the end of a sentence that are looked at: the longest one, and what surrounds it. */
    private static final int LONGEST_ABBREVIATION = 12;

    private final StringBuilder plain = new StringBuilder();
    /** By the position of the character a marker belongs to; -1 where nothing stands before it. */
    private final NavigableMap<Integer, Set<Integer>> markers = new TreeMap<>();

    private ClaimSplitter(String answer) {
        Matcher matcher = MARKER.matcher(answer);
        while (matcher.find()) {
            matcher.appendReplacement(plain, "");
            Set<Integer> here = markers.computeIfAbsent(lastVisible(), position -> new TreeSet<>());
            for (String number : matcher.group(1).split(",", -1)) {
                here.add(Integer.valueOf(number.strip()));
            }
        }
        matcher.appendTail(plain);
    }

    /** The sentences of an answer, in order; empty if it has none. */
    public static List<Claim> split(String answer) {
        return new ClaimSplitter(answer).claims();
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        int covered = -1;
        for (SourceSpan sentence : sentences()) {
            Set<Integer> carried = new TreeSet<>();
            markers.subMap(covered, sentence.end()).values().forEach(carried::addAll);
            claims.add(
                    new Claim(plain.substring(sentence.start(), sentence.end()).strip(), carried));
            covered = sentence.end();
        }
        return claims;
    }

    private List<SourceSpan> sentences() {
        List<SourceSpan> sentences = new ArrayList<>();
        Matcher line = LINE.matcher(plain);
        Matcher sign = LINE_SIGN.matcher(plain);
        while (line.find()) {
            boolean signed = sign.region(line.start(), line.end()).lookingAt();
            addSentences(new SourceSpan(signed ? sign.end() : line.start(), line.end()), sentences);
        }
        return sentences;
    }

    private void addSentences(SourceSpan line, List<SourceSpan> sentences) {
        String text = plain.substring(line.start(), line.end());
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean whole = end == text.length() || !endsInAbbreviation(text, start, end);
            if (whole && text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit)) {
                sentences.add(new SourceSpan(line.start() + start, line.start() + end));
                start = end;
            }
        }
    }

    private static boolean endsInAbbreviation(String text, int start, int end) {
        String tail = text.substring(Math.max(start, end - LONGEST_ABBREVIATION), end);
        return ABBREVIATION.matcher(tail).matches();
    }

    private int lastVisible() {
        int position = plain.length() - 1;
        while (position >= 0 && Character.isWhitespace(plain.charAt(position))) {
            position--;
        }
        return position;
    }
}
