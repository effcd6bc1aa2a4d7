package dev.ragstone.stack.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One service that runs as a child of the stack and writes to a log of its own. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int LAST_LINES = 15;

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a child.
     *
     * @param name what people call it
     * @param command the program and its arguments
     * @param log where its output goes; what stands there is kept
     * @throws StackFailure if the program cannot be started
     */
    public static ChildProcess start(String name, List<String> command, Path log) {
        return start(name, command, log, variable -> false);
    }

    /**
     * Starts a child that does not get all of the environment.
     *
     * @param name what people call it
     * @param command the program and its arguments
     * @param log where its output goes; what stands there is kept
     * @param keptFrom names of variables that it does not get
     * @throws StackFailure if the program cannot be started
     */
    public static ChildProcess start(String name, List<String> command, Path log, Predicate<String> keptFrom) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(keptFrom);
            Process process = builder.start();
            process.getOutputStream().close();
            return new ChildProcess(name, log, process);
        } catch (IOException e) {
            throw new StackFailure("%s could not be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** Recognises this very process later, even from another JVM. */
    public ProcessIdentity identity() {
        return ProcessIdentity.of(process.toHandle());
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Passes as long as it runs.
     *
     * @throws StackFailure if it has ended: with its exit code and the end of its log
     */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw death();
        }
    }

    /** Ends it at once, as a crash would; returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end, and does not wait. */
    public void askToEnd() {
        process.destroy();
    }

    /** Asks it to end, waits for a bounded time, then kills it. */
    @Override
    public void close() {
        askToEnd();
        process.onExit()
                .completeOnTimeout(process, GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        kill();
    }

    private StackFailure death() {
        String end = String.join("\n  ", LogTail.of(log, LAST_LINES));
        return new StackFailure("%s ended with exit code %d; its log %s ends with:%n  %s"
                .formatted(name, process.exitValue(), log, end.isEmpty() ? "(nothing)" : end));
    }
}
