package dev.ragstone.bench.profile;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives diagnostic commands to another JVM on this machine, through the JDK's {@code jcmd}. */
final class Jcmd {

    private final long pid;

    /** Commands for a process. */
    Jcmd(long pid) {
        this.pid = pid;
    }

    /**
     * What the JVM answers.
     *
     * @throws BenchException if it does not do what it is told
     */
    String run(String... command) {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> words = Stream.concat(Stream.of(program, Long.toString(pid)), Stream.of(command))
                .toList();
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String output = process.inputReader().lines().collect(Collectors.joining("\n"));
            if (process.waitFor() != 0) {
                throw new BenchException("%s failed: %s".formatted(String.join(" ", words), output));
            }
            return output;
        } catch (IOException | UncheckedIOException e) {
            throw new BenchException("%s cannot be run: %s".formatted(program, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
