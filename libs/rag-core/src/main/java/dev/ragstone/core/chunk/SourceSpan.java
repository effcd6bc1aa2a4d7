package dev.ragstone.core.chunk;

/**
 * A range of characters, in UTF-16 code units, of a text: of a document's parsed text, where nothing else is said.
 *
 * @param start first character, from 0
 * @param end the character behind the last
 */
public record SourceSpan(int start, int end) {
    /**
     * @throws IllegalArgumentException if the range is not a range
     */
    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: %d to %d".formatted(start, end));
        }
    }

    /** Whether this range has all of the other. */
    public boolean contains(SourceSpan other) {
        return start <= other.start() && other.end() <= end;
    }
}
