package dev.ragstone.stack.process;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {

    private static final Path DIRECTORY = Path.of("data");
    private static final long GIBIBYTE = 1L << 30;

    @Test
    void tooLittle_saysHowMuchIsLeftAndWhatToDo() {
        assertThatThrownBy(() -> DiskSpace.requireAtLeast(DIRECTORY, GIBIBYTE / 2, GIBIBYTE))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("data", "512 MiB", "1024 MiB", "free some");
    }

    @Test
    void enough_passes() {
        assertThatNoException().isThrownBy(() -> DiskSpace.requireAtLeast(DIRECTORY, GIBIBYTE, GIBIBYTE));
    }
}
