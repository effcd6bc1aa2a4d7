package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StopSignalIT {

    private static final String READY = "ready";
    private static final String REPORT = "what there is";

    @Test
    void processThatIsStopped_tellsWhatThereIs_beforeItEnds() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Listening.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo(READY);
            // Not the process itself, which would close its streams as well.
            assertThat(process.toHandle().destroy()).isTrue();
            assertThat(output.lines()).containsExactly(REPORT);
        }
        assertThat(process.waitFor()).isNotZero();
    }

    @Test
    void signalThatNobodyGave_leavesNothingBehind() {
        StopSignal signal = StopSignal.listen();
        signal.close();
        assertThat(signal.isStopped()).isFalse();
    }

    /** A program that works until it is told to stop. */
    static final class Listening {

        private Listening() {}

        public static void main(String[] args) {
            try (StopSignal stop = StopSignal.listen()) {
                System.out.println(READY);
                while (!stop.isStopped()) {
                    Thread.onSpinWait();
                }
                System.out.println(REPORT);
            }
        }
    }
}
