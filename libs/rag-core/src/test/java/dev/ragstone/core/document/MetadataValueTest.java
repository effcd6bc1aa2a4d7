package dev.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.document.MetadataValue.Flag;
import dev.ragstone.core.document.MetadataValue.Numeric;
import dev.ragstone.core.document.MetadataValue.Several;
import dev.ragstone.core.document.MetadataValue.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31T00:00:00Z",
        "0000-01-01, 0000-01-01T00:00:00Z",
        "9999-12-31, 9999-12-31T00:00:00Z",
        "2026-01-31T12:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31T00:30:00+01:00, 2026-01-30T23:30:00Z",
        "2026-01-31T12:00:00.5-00:00, 2026-01-31T12:00:00.500Z",
        "2026-01-31T12:00:00.123456789Z, 2026-01-31T12:00:00.123Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z"
    })
    void textInIso8601_namesAnInstant_toTheMillisecond(String text, Instant expected) {
        assertThat(new Text(text).asInstant()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hr",
                "2026",
                "2026-01",
                "20260131",
                "2026-1-31",
                "2026-02-30",
                "2026-13-01",
                "02026-01-31",
                "-2026-01-31",
                " 2026-01-31",
                "2026-01-31 12:00:00Z",
                "2026-01-31T12:00:00",
                "2026-01-31T24:00:00Z",
                "2026-01-31T12:00:60Z",
                "2026-01-31T12:00:00+99:00",
                "2026-01-31T12:00:00Z[Europe/Vienna]",
                "٢٠٢٦-٠١-٣١"
            })
    void otherText_namesNone(String text) {
        assertThat(new Text(text).asInstant()).isEmpty();
    }

    @Test
    void list_holdsScalarsOnly() {
        assertThatThrownBy(() -> new Several(List.of(new Several(List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Several(List.of(new Text("a"), new Flag(true))).scalars())
                .containsExactly(new Text("a"), new Flag(true));
    }
}
