package dev.ragstone.lexical;

import java.util.ArrayList;
import java.util.List;

/** Finds the humps of identifiers such as {@code maxElapsedTime} and {@code HTTPServer}. */
final class CamelCase {

    private static final int SHORTEST_HUMP = 3;

    private CamelCase() {}

    /** The humps of a word; the word itself if it has none, or one so short that it is no word, as in siRNA. */
    static List<String> split(String word) {
        List<String> humps = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < word.length(); i++) {
            if (startsHump(word, i)) {
                humps.add(word.substring(start, i));
                start = i;
            }
        }
        humps.add(word.substring(start));
        boolean words = humps.stream().allMatch(hump -> hump.length() >= SHORTEST_HUMP);
        return words ? humps : List.of(word);
    }

    private static boolean startsHump(String word, int i) {
        if (!Character.isUpperCase(word.charAt(i))) {
            return false;
        }
        boolean afterLower = Character.isLowerCase(word.charAt(i - 1));
        boolean endOfAcronym = Character.isUpperCase(word.charAt(i - 1))
                && i + 1 < word.length()
                && Character.isLowerCase(word.charAt(i + 1));
        return afterLower || endOfAcronym;
    }
}
