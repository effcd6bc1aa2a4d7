package dev.ragstone.bench.profile;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Looks into a JVM on this machine while it works: Flight Recorder samples its Java threads, and its own threads tell their
 * processor time.
 */
public final class Profiler {

    private static final String NAME = "name=ragstone-bench";

    private final Jcmd jcmd;
    private final Path recording;

    /**
     * What was done while it was looked into.
     *
     * @param requests how many requests
     * @param cpuMillis processor time of the process by request, milliseconds
     */
    public record Load(int requests, double cpuMillis) {}

    /** A profiler of a process; what it records stays in the file, for whoever wants to know more. */
    public Profiler(long pid, Path recording) {
        this.jcmd = new Jcmd(pid);
        this.recording = recording.toAbsolutePath();
    }

    /**
     * Where the processor time goes during some work.
     *
     * @throws BenchException if the process does not let itself be looked into
     */
    public CpuBreakdown profile(Supplier<Load> work) {
        start();
        String before = jcmd.run("Thread.print");
        Load load;
        String after;
        try {
            load = work.get();
            after = jcmd.run("Thread.print");
        } finally {
            jcmd.run("JFR.stop", NAME, "filename=" + recording);
        }
        return CpuBreakdown.of(
                load.requests(), load.cpuMillis(), JvmThreads.between(before, after), Samples.read(recording));
    }

    private void start() {
        Sampling sampling = Sampling.of(jcmd.run("VM.version"), System.getProperty("os.name"));
        Path settings = recording.resolveSibling("load.jfc");
        try {
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, sampling.settings());
        } catch (IOException e) {
            throw new BenchException("cannot write %s: %s".formatted(settings, e), e);
        }
        jcmd.run("JFR.start", NAME, "settings=" + settings);
    }
}
