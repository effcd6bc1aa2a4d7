package dev.ragstone.ingestion.parse.sandbox;

import dev.ragstone.ingestion.parse.worker.WorkerFolder;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at the processes at work from time to time, and ends one that exceeds a limit. */
final class Watchdog implements AutoCloseable {

    private static final long INTERVAL_MS = 50;

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("parser-watchdog").unstarted(task));

    /** Watches a process until the watch is closed. */
    Watch watch(Process process, WorkerFolder folder, ParserLimits limits) {
        Watch watch = new Watch(process, folder, limits);
        watch.schedule(looks);
        return watch;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    /** The watch over one process while it reads one document. */
    static final class Watch implements AutoCloseable {

        private final Process process;
        private final WorkerFolder folder;
        private final ParserLimits limits;
        private final long startedNanos = System.nanoTime();
        private final Duration cpuBefore;
        private @Nullable ScheduledFuture<?> looks;
        private @Nullable String exceeded;

        Watch(Process process, WorkerFolder folder, ParserLimits limits) {
            this.process = process;
            this.folder = folder;
            this.limits = limits;
            this.cpuBefore = cpu(process);
        }

        private synchronized void schedule(ScheduledExecutorService scheduler) {
            looks = scheduler.scheduleWithFixedDelay(this::look, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
        }

        /** The limit that was exceeded and what to do; null if none was. */
        synchronized @Nullable String exceeded() {
            return exceeded;
        }

        @Override
        public synchronized void close() {
            if (looks != null) {
                looks.cancel(false);
                looks = null;
            }
        }

        private synchronized void look() {
            if (looks == null || exceeded != null) {
                return;
            }
            exceeded = findExceeded();
            if (exceeded != null) {
                process.destroyForcibly();
            }
        }

        private @Nullable String findExceeded() {
            if (cpu(process).minus(cpuBefore).compareTo(limits.cpuTime()) > 0) {
                return said("%d ms of processor time".formatted(limits.cpuTime().toMillis()), "cpu-time");
            }
            if (System.nanoTime() - startedNanos > limits.wallTime().toNanos()) {
                return said("%d ms".formatted(limits.wallTime().toMillis()), "wall-time");
            }
            if (folder.size() > limits.temporaryBytes()) {
                return said("%d MiB of temporary files".formatted(limits.temporaryBytes() >> 20), "max-temporary");
            }
            return null;
        }

        private static String said(String limit, String key) {
            return "the document needs more than %s to be read; publish it in parts or in a simpler form, or raise ragstone.ingestion.parser.%s"
                    .formatted(limit, key);
        }

        private static Duration cpu(Process process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }
}
