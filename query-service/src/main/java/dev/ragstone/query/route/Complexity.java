package dev.ragstone.query.route;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells simple questions from those that want reasoning: by their length, by how many questions they are, and by words that ask
 * for a comparison, a reason or an explanation. A guess that decides nothing but the order of routes.
 */
final class Complexity {

    private static final int SIMPLE_WORDS = 20;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> CUES = Set.of(
            "why",
            "compare",
            "compared",
            "comparison",
            "difference",
            "differences",
            "differ",
            "versus",
            "vs",
            "explain",
            "analyse",
            "analyze",
            "evaluate",
            "assess",
            "summarise",
            "summarize",
            "recommend",
            "pros",
            "cons",
            "consequences");

    private Complexity() {}

    /** Whether the question wants more than a look at the right sentence. */
    static boolean isComplex(String question) {
        List<String> words =
                WORDS.splitAsStream(question.toLowerCase(Locale.ROOT)).toList();
        if (words.size() > SIMPLE_WORDS
                || question.chars().filter(character -> character == '?').count() > 1) {
            return true;
        }
        return words.stream().anyMatch(CUES::contains);
    }
}
