package dev.ragstone.stack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    @Test
    void format_nothingDone_promisesNothing() {
        assertThat(ProgressLine.format("pages", 0, 40, Duration.ofSeconds(3))).isEqualTo("  pages: 0/40");
    }

    @Test
    void format_halfway_tellsRateAndTimeLeft() {
        assertThat(ProgressLine.format("pages", 20, 40, Duration.ofSeconds(8)))
                .isEqualTo("  pages: 20/40, 2.5/s, 8 s left");
    }

    @Test
    void format_longWait_tellsMinutes() {
        assertThat(ProgressLine.format("pages", 1, 101, Duration.ofSeconds(1)))
                .isEqualTo("  pages: 1/101, 1.0/s, 1 min 40 s left");
    }

    @Test
    void format_done_tellsHowLongItTook() {
        assertThat(ProgressLine.format("pages", 40, 40, Duration.ofSeconds(16)))
                .isEqualTo("  pages: 40/40, 2.5/s, took 16 s");
    }

    @Test
    void update_onATerminal_rewritesTheSameLine() {
        Terminal terminal = terminal(true);
        ProgressLine line = new ProgressLine(terminal, "pages", () -> now);

        line.update(1, 3);
        line.update(2, 3);
        terminal.print("next");

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001b[K  pages: 1/3\r\u001b[K  pages: 2/3" + System.lineSeparator() + "next"
                        + System.lineSeparator());
    }

    @Test
    void update_onAPlainStream_printsNowAndThenAndTheEndOnce() {
        ProgressLine line = new ProgressLine(terminal(false), "pages", () -> now);

        line.update(1, 3);
        now = now.plusSeconds(5);
        line.update(2, 3);
        now = now.plusSeconds(1);
        line.update(3, 3);
        line.update(3, 3);

        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("  pages: 2/3, 0.4/s, 3 s left", "  pages: 3/3, 0.5/s, took 6 s");
    }

    private Terminal terminal(boolean interactive) {
        PrintStream stream = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new Terminal(stream, stream, interactive);
    }
}
