package dev.ragstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParticularsTest {

    @Test
    void numbersNamesAndNegations_areFound() {
        Particulars particulars = Particulars.of("Did Ada not pay 1,200.50 in 2024, or NEVER ask Grace?");

        assertThat(particulars.numbers()).containsExactlyInAnyOrder("1,200.50", "2024");
        assertThat(particulars.names()).contains("Ada", "Grace").doesNotContain("Did");
        assertThat(particulars.negations()).containsExactlyInAnyOrder("not", "never");
        assertThat(particulars.isNegated()).isTrue();
    }

    @Test
    void textThatSaysNothingParticular_hasNone() {
        Particulars particulars = Particulars.of("How is leave requested?");

        assertThat(particulars.numbers()).isEmpty();
        assertThat(particulars.names()).isEmpty();
        assertThat(particulars.isNegated()).isFalse();
    }
}
