package dev.ragstone.query.cite;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an answer apart into the claims it cites something for. */
final class Claims {

    static final Pattern MARKER = Pattern.compile("\\[(\\d{1,4})\\]");

    /** What belongs to the sentence before, or stands around one. */
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
        boolean[] inCode = codePositions(text);
        int from = 0;
        Matcher marker = MARKER.matcher(text);
        while (marker.find()) {
            if (inCode[marker.start()]) {
                continue;
            }
            String between = text.substring(from, marker.start());
            if (between.chars().anyMatch(Character::isLetterOrDigit)) {
                begin(between, start + from);
            }
            claims.add(new Claim(sentence, span, Integer.parseInt(marker.group(1))));
            from = marker.end();
        }
    }

    private void begin(String between, int start) {
        Matcher around = AROUND.matcher(between);
        if (around.matches()) {
            sentence = around.group("claim");
            span = new SourceSpan(start + around.start("claim"), start + around.end("claim"));
        }
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
