package dev.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.document.MetadataValue.Flag;
import dev.ragstone.core.document.MetadataValue.Numeric;
import dev.ragstone.core.document.MetadataValue.Several;
import dev.ragstone.core.document.MetadataValue.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataValueTest {

    @Test
    void zeros_areOneNumber() {
        assertThat(new Numeric(-0.0)).isEqualTo(new Numeric(0.0));
    }

    @Test
    void numbersJsonDoesNotHave_areRefused() {
        assertThatThrownBy(() -> new Numeric(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Numeric(Double.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void list_holdsScalarsOnly() {
        assertThatThrownBy(() -> new Several(List.of(new Several(List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Several(List.of(new Text("a"), new Flag(true))).scalars())
                .containsExactly(new Text("a"), new Flag(true));
    }
}
