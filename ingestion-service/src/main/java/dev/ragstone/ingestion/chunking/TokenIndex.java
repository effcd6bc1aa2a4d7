package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Tokenizer;
import java.util.Arrays;
import java.util.List;

/** The tokens of a text, so that any range of it can be counted and cut without tokenising again. */
final class TokenIndex {

    private final int[] starts;

    TokenIndex(Tokenizer tokenizer, String text) {
        List<SourceSpan> tokens = tokenizer.tokenize(text);
        this.starts = tokens.stream().mapToInt(SourceSpan::start).toArray();
    }

    /** How many tokens begin in a range. */
    int count(SourceSpan range) {
        return firstFrom(range.end()) - firstFrom(range.start());
    }

    /** Where a range has to end at the latest to hold at most {@code tokens} tokens from {@code start} on. */
    int endOf(int start, int tokens, int limit) {
        int behind = firstFrom(start) + tokens;
        return behind < starts.length ? Math.min(limit, starts[behind]) : limit;
    }

    private int firstFrom(int character) {
        int found = Arrays.binarySearch(starts, character);
        int index = found < 0 ? -found - 1 : found;
        while (index > 0 && starts[index - 1] == character) {
            index--;
        }
        return index;
    }
}
