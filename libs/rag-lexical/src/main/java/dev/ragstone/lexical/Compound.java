package dev.ragstone.lexical;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand together without a space.
 *
 * @param parts the words between the joints, at least one; an apostrophe is part of its word
 * @param unspaced whether the script is one that is written without spaces; there is one part then
 */
record Compound(List<String> parts, boolean unspaced) {

    private static final int LONGEST_WHOLE = 12;

    Compound {
        parts = List.copyOf(parts);
    }

    /** The parts, the humps of camel case among them, and the whole if there is more than one part. */
    List<String> words() {
        if (parts.size() == 2 && parts.stream().allMatch(Compound::isNumber)) {
            // The halves of a decimal number mean nothing.
            return List.of(join(parts));
        }
        List<String> words = new ArrayList<>();
        for (String part : parts) {
            words.addAll(CamelCase.split(part));
        }
        if (words.size() > 1 && words.size() <= LONGEST_WHOLE) {
            words.add(join(words));
        }
        return words;
    }

    /** Every pair of neighbouring characters; the character itself if there is but one. */
    List<String> pairs() {
        int[] characters = parts.getFirst().codePoints().toArray();
        if (characters.length == 1) {
            return parts;
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static String join(List<String> words) {
        StringBuilder whole = new StringBuilder();
        for (String word : words) {
            // Without a joint between digits 1.18 and 11.8 would be one.
            if (!whole.isEmpty()
                    && Character.isDigit(whole.charAt(whole.length() - 1))
                    && Character.isDigit(word.charAt(0))) {
                whole.append('.');
            }
            whole.append(word);
        }
        boolean release =
                whole.length() > 1 && "vV".indexOf(whole.charAt(0)) >= 0 && Character.isDigit(whole.charAt(1));
        return release ? whole.substring(1) : whole.toString();
    }
}
