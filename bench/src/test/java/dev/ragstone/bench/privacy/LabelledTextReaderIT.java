package dev.ragstone.bench.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTextReaderIT {

    @TempDir
    Path folder;

    @Test
    void positions_areTurnedFromCodePointsIntoCharacters() throws IOException {
        Path file = write(
                "{\"text\":\"\uD83D\uDE00 a@b.org\",\"spans\":[{\"type\":\"EMAIL_ADDRESS\",\"start\":2,\"end\":9}]}");
        assertThat(LabelledTextReader.read(file))
                .containsExactly(new LabelledText(
                        "\uD83D\uDE00 a@b.org", List.of(new LabelledText.Label("EMAIL_ADDRESS", 3, 10))));
    }

    @Test
    void spanOutsideOfTheText_isRefusedWithItsLine() throws IOException {
        Path file = write("{\"text\":\"short\",\"spans\":[{\"type\":\"AGE\",\"start\":2,\"end\":9}]}");
        assertThatThrownBy(() -> LabelledTextReader.read(file))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("line 1");
    }

    private Path write(String line) throws IOException {
        return Files.writeString(folder.resolve("examples.jsonl"), line + "\n");
    }
}
