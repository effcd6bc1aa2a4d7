package dev.ragstone.stack.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Names one process beyond its life: the operating system gives its number to others, but not with the same start.
 *
 * @param pid its number
 * @param startedAtMillis when it was started, in milliseconds since the epoch; 0 if the system does not tell
 */
public record ProcessIdentity(long pid, long startedAtMillis) {

    // Some systems derive the start from a clock that is adjusted now and then.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** The identity of a process that runs. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process));
    }

    /** This process. */
    public static ProcessIdentity current() {
        return of(ProcessHandle.current());
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedAtMillis) <= TOLERANCE.toMillis());
    }

    /** Asks the process to end and kills it if it does not; true if it ran. */
    public boolean stop() {
        Optional<ProcessHandle> found = find();
        found.ifPresent(process -> {
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            process.destroyForcibly();
        });
        return found.isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
