package dev.ragstone.privacy;

/**
 * Personal data at one place of a text. It holds no value, so that it may be logged and counted.
 *
 * @param type the kind
 * @param start first character, from 0
 * @param end the character behind the last
 * @param confidence what this rests on
 */
public record Finding(PersonalDataType type, int start, int end, Confidence confidence) {
    /**
     * @throws IllegalArgumentException if the range is empty or none
     */
    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a range of characters: %d to %d".formatted(start, end));
        }
    }
}
