package dev.ragstone.query.guard;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What words begin with, for patterns that look at the end of a text of which more is to come. */
final class Beginnings {

    private Beginnings() {}

    /** Alternatives of a pattern, in a group: each of the words, and each part of one from its first letter on. */
    static String of(String... words) {
        return Arrays.stream(words)
                .flatMap(word -> IntStream.rangeClosed(1, word.length()).mapToObj(end -> word.substring(0, end)))
                .distinct()
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
