package dev.ragstone.query.cite;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.query.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an answer apart into the claims it cites something for. */
final class Claims {

    static final Pattern MARKER = Pattern.compile("\\[(\\d{1,4})\\]");

    // A claim ends where its paragraph begins; before it may stand a block of code.
    private static final Pattern PARAGRAPH_BEFORE =
            Pattern.compile("\\A.*\\n\\s*\\n(?=.*[\\p{L}\\p{N}])", Pattern.DOTALL);

    private Claims() {}

    /** The claims, in order; the markers behind one another share the sentence before them. */
    static List<Claim> of(String answer) {
        List<Claim> claims = new ArrayList<>();
        boolean[] inCode = codePositions(answer);
        String sentence = "";
        int from = 0;
        Matcher marker = MARKER.matcher(answer);
        while (marker.find()) {
            if (inCode[marker.start()]) {
                continue;
            }
            String between = answer.substring(from, marker.start());
            if (between.chars().anyMatch(Character::isLetterOrDigit)) {
                sentence = lastSentence(between);
            }
            claims.add(new Claim(sentence, Integer.parseInt(marker.group(1))));
            from = marker.end();
        }
        return claims;
    }

    private static String lastSentence(String text) {
        // The full stop of the sentence before, when it stands behind its marker.
        String sentence = PARAGRAPH_BEFORE.matcher(text).replaceFirst("").replaceFirst("^[.!?:]+\\s+", "");
        List<SourceSpan> spans = Sentences.of(sentence);
        SourceSpan last = spans.getLast();
        return sentence.substring(last.start(), last.end());
    }

    private static boolean[] codePositions(String answer) {
        boolean[] inCode = new boolean[answer.length()];
        CodeTracker code = new CodeTracker();
        for (int i = 0; i < answer.length(); i++) {
            inCode[i] = code.isInside();
            code.accept(answer.charAt(i));
        }
        return inCode;
    }
}
