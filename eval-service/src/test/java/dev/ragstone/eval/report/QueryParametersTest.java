package dev.ragstone.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueryParametersTest {

    @Test
    void window_isANumberAndAUnit() {
        assertThat(Window.parse("30m")).contains(Duration.ofMinutes(30));
        assertThat(Window.parse("24h")).contains(Duration.ofHours(24));
        assertThat(Window.parse("7d")).contains(Duration.ofDays(7));
    }

    @Test
    void anythingElse_isNoWindow() {
        for (String text : new String[] {"", "24", "h", "0h", "-1h", "24 h", "1w", "999999d", "PT24H"}) {
            assertThat(Window.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void cursor_readsBackWhatItWrote() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-22T12:00:00.123456Z"), UUID.randomUUID());
        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
    }

    @Test
    void foreignText_isNoCursor() {
        for (String text : new String[] {"", "abc", "%%%", "MTIz", "MTI6Mw", "x".repeat(5_000)}) {
            assertThat(Cursor.decode(text)).as(text).isEmpty();
        }
    }

    @Test
    void grouping_isOneOfTheNamedOnes() {
        assertThat(GroupBy.parse("promptVersion")).contains(GroupBy.PROMPT_VERSION);
        assertThat(GroupBy.parse("prompt_version")).isEmpty();
        assertThat(GroupBy.parameters()).containsExactly("model", "promptVersion", "status", "stratum");
    }
}
