package dev.ragstone.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.answer.Origin;
import dev.ragstone.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

class OriginHeaderTest {

    @Test
    void questionWithoutTheHeader_isLive() {
        assertThat(OriginHeader.parse(null)).isEqualTo(Origin.LIVE);
        assertThat(OriginHeader.parse("live")).isEqualTo(Origin.LIVE);
    }

    @Test
    void experiment_saysThatItIsOne() {
        assertThat(OriginHeader.parse("experiment")).isEqualTo(Origin.EXPERIMENT);
    }

    @Test
    void anythingElse_isRefused_ratherThanCountedAsLive() {
        assertThatThrownBy(() -> OriginHeader.parse("experiments"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("header Ragstone-Origin must be live or experiment, but is 'experiments'");
    }
}
