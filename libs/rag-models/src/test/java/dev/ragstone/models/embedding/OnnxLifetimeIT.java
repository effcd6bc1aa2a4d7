package dev.ragstone.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxLifetimeIT {

    @TempDir
    private Path folder;

    @Test
    void textsOfAStoppingProcess_areEmbeddedToTheEnd() throws Exception {
        assertThatItEmbedsToTheEnd("-Dpadding=none");
    }

    @Test
    void longCommandLine_doesNotCrashTheProcess() throws Exception {
        assertThatItEmbedsToTheEnd("-Dpadding=" + "x".repeat(50_000));
    }

    private void assertThatItEmbedsToTheEnd(String argument) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        argument,
                        "-XX:ErrorFile=" + folder.resolve("crash"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbedThroughShutdown.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains(EmbedThroughShutdown.DONE);
    }
}
