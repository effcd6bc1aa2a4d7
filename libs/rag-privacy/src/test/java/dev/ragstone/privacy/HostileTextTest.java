package dev.ragstone.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts the characters that are read, not the time: a text twice as long may cost twice as much, whatever it is. */
class HostileTextTest {

    private static final int LENGTH = 5_000;

    /** Characters read per character of text, all rules together. */
    private static final long BOUND = 2_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "1-",
                "01 ",
                "+1 ",
                "+1(",
                "(0",
                "1.",
                "1.1.1.",
                "a.",
                "a@",
                "@",
                "a@a.",
                "a:",
                ":",
                "::",
                "f:",
                "://",
                "://a:",
                "a:a@",
                "GB29",
                "gb29 ",
                "AA",
                "X1",
                "phone 1 1 ",
                "born 1/1/",
                "tel ",
                "driver licence A1-1 ",
                "4111 ",
                "4111111111111111",
                "[EMAIL]",
                "\u00A0",
                "é"
            })
    void work_growsWithTheLengthAlone(String hostile) {
        long once = charactersRead(hostile.repeat(LENGTH / hostile.length()));
        long twice = charactersRead(hostile.repeat(2 * LENGTH / hostile.length()));
        assertThat(twice).isLessThanOrEqualTo(once * 21 / 10);
        assertThat(once).isLessThanOrEqualTo(BOUND * LENGTH);
    }

    private static long charactersRead(String text) {
        CountingText counting = new CountingText(text);
        PersonalData.ofAllTypes().findIn(counting);
        return counting.read;
    }

    private static final class CountingText implements CharSequence {

        private final String text;
        private long read;

        CountingText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            read++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            read += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
