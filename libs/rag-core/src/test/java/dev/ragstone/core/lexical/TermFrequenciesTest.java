package dev.ragstone.core.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TermFrequenciesTest {

    @Test
    void length_countsRepetitions() {
        assertThat(new TermFrequencies(Map.of("leave", 3, "pay", 1)).length()).isEqualTo(4);
    }

    @Test
    void terms_areSorted_andCountedAtLeastOnce() {
        assertThat(new TermFrequencies(Map.of("b", 1, "a", 1, "c", 1)).counts().keySet())
                .containsExactly("a", "b", "c");
        assertThatThrownBy(() -> new TermFrequencies(Map.of("a", 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
