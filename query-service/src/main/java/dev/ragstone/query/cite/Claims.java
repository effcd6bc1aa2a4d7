package dev.ragstone.query.cite;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an answer apart into the claims it cites something for. Where markers stand inside of a sentence, each has the words
 * since the one before it, and the last one what follows it as well: "as the handbook says [1], it is so".
 */
final class Claims {

    static final Pattern MARKER = Pattern.compile("\\[(\\d{1,4})\\]");

    /** What belongs to the claim before, or stands around one. */
    private static final Pattern AROUND =
            Pattern.compile("\\A(?:[.!?:;,]+\\s+)?\\s*(?<claim>.*?)\\s*\\z", Pattern.DOTALL);

    private final List<Claim> claims = new ArrayList<>();
    private int offset;
    private String sentence = "";
    private SourceSpan span = new SourceSpan(0, 0);

    private Claims() {}

    /** The claims, in order; the markers behind one another share the sentence before them. */
    static List<Claim> of(String answer) {
        Claims claims = new Claims();
        AnswerCutter cutter = new AnswerCutter(claims::read);
        cutter.accept(answer);
        cutter.finish();
        return claims.claims;
    }

    private void read(Part part) {
        if (!part.isCode()) {
            readText(part.text(), offset + part.lead().length());
        }
        offset += part.whole().length();
    }

    private void readText(String text, int start) {
        List<MatchResult> markers = markers(text);
        int from = 0;
        for (int i = 0; i < markers.size(); i++) {
            MatchResult marker = markers.get(i);
            if (says(text.substring(from, marker.start()))) {
                int end =
                        isLastOfItsSentence(markers.subList(i, markers.size()), text) ? text.length() : marker.start();
                begin(text, from, end, start);
            }
            claims.add(new Claim(sentence, span, Integer.parseInt(marker.group(1))));
            from = marker.end();
        }
    }

    /** Whether no claim begins behind the first of these markers, and something is said there. */
    private static boolean isLastOfItsSentence(List<MatchResult> markers, String text) {
        for (int i = 1; i < markers.size(); i++) {
            if (says(text.substring(markers.get(i - 1).end(), markers.get(i).start()))) {
                return false;
            }
        }
        return says(text.substring(markers.getLast().end()));
    }

    private void begin(String text, int from, int end, int start) {
        Matcher around = AROUND.matcher(blanked(text).substring(from, end));
        if (around.matches()) {
            sentence = around.group("claim");
            span = new SourceSpan(start + from + around.start("claim"), start + from + around.end("claim"));
        }
    }

    /** The text with spaces in place of its markers, so that everything else stays where it is. */
    private static String blanked(String text) {
        StringBuilder blanked = new StringBuilder(text);
        markers(text)
                .forEach(marker ->
                        blanked.replace(marker.start(), marker.end(), " ".repeat(marker.end() - marker.start())));
        return blanked.toString();
    }

    private static boolean says(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static List<MatchResult> markers(String text) {
        boolean[] inCode = codePositions(text);
        return MARKER.matcher(text)
                .results()
                .filter(marker -> !inCode[marker.start()])
                .toList();
    }

    private static boolean[] codePositions(String text) {
        boolean[] inCode = new boolean[text.length()];
        CodeTracker code = new CodeTracker();
        for (int i = 0; i < text.length(); i++) {
            inCode[i] = code.isInside();
            code.accept(text.charAt(i));
        }
        return inCode;
    }
}
