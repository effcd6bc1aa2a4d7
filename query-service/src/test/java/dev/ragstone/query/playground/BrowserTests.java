package dev.ragstone.query.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the Node tests of {@code src/test/browser}, which drive an installed Chromium. */
final class BrowserTests {

    private static final Path FOLDER = Path.of("src", "test", "browser").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private BrowserTests() {}

    /**
     * Runs one test file.
     *
     * @throws AssertionError if a test failed, with what Node printed above it
     */
    static void run(String testFile, Map<String, String> environment) {
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            throw new AssertionError(
                    "the browser test has no npm packages; run scripts/browser-setup, as make test does");
        }
        List<String> command = List.of("node", "--test", "--test-reporter=spec", testFile);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .inheritIO();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("%s took longer than %s".formatted(command, LIMIT));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("%s ended with %d; see above".formatted(command, process.exitValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot start node; the browser test needs Node.js 20 or newer; scripts/browser-setup installs it",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command, e);
        }
    }
}
