package dev.ragstone.text;

import java.util.List;

/** Tells whether a passage was cut out of the middle of fenced code. */
final class Fences {

    private Fences() {}

    /**
     * Whether the first fence of a text closes code that began before the text. A fence that opens may name a language, one
     * that closes never does, and a passage that merely ends inside code opens its last fence.
     */
    static boolean startsInside(String text) {
        List<String> fences = text.lines()
                .filter(line -> LineKind.of(line) == LineKind.FENCE)
                .map(String::strip)
                .toList();
        boolean isOdd = fences.size() % 2 == 1;
        return isOdd && !opens(fences.getFirst()) && !opens(fences.getLast()) && !opens(text.strip());
    }

    private static boolean opens(String line) {
        boolean isFence = line.startsWith("```") || line.startsWith("~~~");
        return isFence && line.length() > 3;
    }
}
