package dev.ragstone.bench.privacy;

import java.util.List;

/**
 * A text whose personal data is labelled.
 *
 * @param text the text
 * @param labels where the data stands
 */
public record LabelledText(String text, List<Label> labels) {

    public LabelledText {
        labels = List.copyOf(labels);
    }

    /**
     * Personal data at one place.
     *
     * @param type what the data set calls it
     * @param start first character, from 0
     * @param end the character behind the last
     */
    public record Label(String type, int start, int end) {}
}
