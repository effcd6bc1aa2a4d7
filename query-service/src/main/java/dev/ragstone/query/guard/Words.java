package dev.ragstone.query.guard;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text.
 *
 * @param texts the words in lower case
 * @param spans where they stand in the text
 */
record Words(List<String> texts, List<Span> spans) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Where a word stands. */
    record Span(int start, int end) {}

    /** The words of a text. */
    static Words of(String text) {
        return of("", text, 0);
    }

    /**
     * The words of a text that goes on where another ended, perhaps in the middle of a word.
     *
     * @param count how many whole words of the other one come first; they stand at 0
     */
    static Words of(String before, String text, int count) {
        List<MatchResult> all = WORD.matcher(before + text).results().toList();
        int first =
                (int) all.stream().filter(word -> word.end() <= before.length()).count();
        List<MatchResult> words = all.subList(Math.max(0, first - count), all.size());
        return new Words(
                words.stream()
                        .map(word -> word.group().toLowerCase(Locale.ROOT))
                        .toList(),
                words.stream().map(word -> span(word, before.length())).toList());
    }

    private static Span span(MatchResult word, int offset) {
        return new Span(Math.max(0, word.start() - offset), Math.max(0, word.end() - offset));
    }

    int size() {
        return texts.size();
    }

    int start(int word) {
        return spans.get(word).start();
    }

    int end(int word) {
        return spans.get(word).end();
    }
}
