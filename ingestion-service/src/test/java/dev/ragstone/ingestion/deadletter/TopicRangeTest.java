package dev.ragstone.ingestion.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.ingestion.deadletter.TopicRange.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicRangeTest {

    @Test
    void next_isReadBackAsTheRangeThatIsLeft() {
        TopicRange range = new TopicRange(Map.of(0, new Span(3, 9), 12, new Span(0, 4), 2, new Span(5, 5)));
        assertThat(range.next()).isEqualTo("0:3-9,12:0-4");
        assertThat(TopicRange.parse("0:3-9,12:0-4").spans())
                .containsOnly(Map.entry(0, new Span(3, 9)), Map.entry(12, new Span(0, 4)));
    }

    @Test
    void rangeThatWasRead_hasNoNext() {
        assertThat(new TopicRange(Map.of(0, new Span(9, 9))).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0:1", "0:1-2,", "0:1-2;1:1-2", "0:-1-2", "0:1-99999999999999999999"})
    void otherText_isNamed(String text) {
        assertThatThrownBy(() -> TopicRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
