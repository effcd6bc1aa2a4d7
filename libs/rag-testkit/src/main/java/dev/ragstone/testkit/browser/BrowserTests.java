package dev.ragstone.testkit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the Node tests of a module's {@code src/test/browser}, which drive an installed Chromium. */
public final class BrowserTests {

    private static final Path FOLDER = Path.of("src", "test", "browser").toAbsolutePath();
    /** Where {@code scripts/browser-setup} installs the npm packages, for the tests of all modules. */
    private static final Path PACKAGES = Path.of("..", "query-service", "src", "test", "browser", "node_modules")
            .toAbsolutePath();

    private static final Path OUTPUT = Path.of("target", "browser").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private BrowserTests() {}

    /**
     * Runs one test file. What Node prints, and the pictures the tests take, are kept under {@code target/browser}.
     *
     * @throws AssertionError if a test failed, with what Node printed
     */
    public static void run(String testFile, Map<String, String> environment) {
        if (!Files.isDirectory(PACKAGES)) {
            throw new AssertionError(
                    "the browser test has no npm packages; run scripts/browser-setup, as make test does");
        }
        try {
            Path log = Files.createDirectories(OUTPUT).resolve(testFile + ".log");
            int exitCode = await(start(testFile, environment, log), testFile);
            if (exitCode != 0) {
                throw new AssertionError("%s ended with %d:%n%s".formatted(testFile, exitCode, Files.readString(log)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot run node; the browser test needs Node.js 20 or newer; scripts/browser-setup installs it",
                    e);
        }
    }

    private static Process start(String testFile, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of("node", "--test", "--test-reporter=spec", testFile))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int await(Process process, String testFile) {
        try {
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("%s took longer than %s".formatted(testFile, LIMIT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + testFile, e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
