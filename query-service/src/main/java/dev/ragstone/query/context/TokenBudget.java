package dev.ragstone.query.context;

import dev.ragstone.core.answer.Passage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How many tokens of a language model the passages of an answer may take. They are estimated: one for every four bytes of title,
 * headings and text in UTF-8. That is what byte-pair encodings need for English; other scripts have more bytes to a letter,
 * and more tokens.
 *
 * @param tokens how many, at least 1
 */
public record TokenBudget(int tokens) {

    private static final int BYTES_PER_TOKEN = 4;
    private static final int BLANK_LINE = 2;

    /** How many of the passages fit, the best first; the first always does: nothing is shortened. */
    int fitting(List<Passage> passages) {
        long left = (long) tokens * BYTES_PER_TOKEN;
        for (int i = 0; i < passages.size(); i++) {
            left -= bytes(passages.get(i));
            if (left < 0) {
                return Math.max(1, i);
            }
        }
        return passages.size();
    }

    /** The bytes of a passage and of what parts it from the next. */
    static int bytes(Passage passage) {
        return passage.chunk().contextualText().getBytes(StandardCharsets.UTF_8).length + BLANK_LINE;
    }
}
