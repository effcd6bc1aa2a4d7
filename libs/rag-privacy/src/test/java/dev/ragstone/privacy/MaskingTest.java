package dev.ragstone.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private static final String TEXT = "To a@b.org, or c@d.org!";

    private final MaskedText masked = Masking.mask(TEXT, new PersonalData(Set.of(PersonalDataType.EMAIL)).find(TEXT));

    @Test
    void findings_becomeTheNamesOfTheirTypes() {
        assertThat(masked.text()).isEqualTo("To [EMAIL], or [EMAIL]!");
        assertThat(masked.findings()).hasSize(2);
    }

    @Test
    void positions_moveWithTheText() {
        assertThat(masked.position(0)).isZero();
        assertThat(masked.position(3)).isEqualTo(3);
        assertThat(masked.position(TEXT.indexOf(','))).isEqualTo(masked.text().indexOf(','));
        assertThat(masked.position(TEXT.indexOf("or c")))
                .isEqualTo(masked.text().indexOf("or ["));
        assertThat(masked.position(TEXT.length())).isEqualTo(masked.text().length());
    }

    @Test
    void positionInsideOfAFinding_goesBehindItsMask() {
        assertThat(masked.position(5)).isEqualTo("To [EMAIL]".length());
    }

    @Test
    void nothingFound_changesNothing() {
        assertThat(Masking.mask(TEXT, List.of()).text()).isEqualTo(TEXT);
    }
}
