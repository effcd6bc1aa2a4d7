package dev.ragstone.query.context;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.text.TokenEstimate;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How many tokens of a language model the passages of an answer may take, with title and headings, as {@link TokenEstimate}
 * has it.
 *
 * @param tokens how many, at least 1
 */
public record TokenBudget(int tokens) {

    private static final int BLANK_LINE = 2;

    /** How many of the passages fit, the best first; the first always does: nothing is shortened. */
    int fitting(List<Passage> passages) {
        long left = (long) tokens * TokenEstimate.BYTES_PER_TOKEN;
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
