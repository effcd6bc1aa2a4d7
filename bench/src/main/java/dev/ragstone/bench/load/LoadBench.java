package dev.ragstone.bench.load;

import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.profile.CpuBreakdown;
import dev.ragstone.bench.profile.Profiler;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Loads a service: first to warm it, then to measure, then to look into it. */
public final class LoadBench {

    private static final long WARM_UP_SEED = 1;
    private static final long MEASURED_SEED = 2;
    private static final long PROFILED_SEED = 3;

    private final RetrieveTarget target;
    private final UsageMeter meter;
    private final LoadSettings settings;
    private final StopSignal stop;
    private final PrintStream out;

    /** A bench of one service, whose processor time the meter reads; progress goes to {@code out}. */
    public LoadBench(RetrieveTarget target, UsageMeter meter, LoadSettings settings, StopSignal stop, PrintStream out) {
        this.target = target;
        this.meter = meter;
        this.settings = settings;
        this.stop = stop;
        this.out = out;
    }

    /**
     * Makes each question known to the service, and lets it compile its code.
     *
     * @throws BenchException if a question is not answered
     */
    public void warmUp() {
        out.printf("asking %d questions once%n", target.size());
        for (int i = 0; i < target.size() && !stop.isStopped(); i++) {
            Reply reply = target.send(i).join().get();
            if (!(reply instanceof Reply.Answered)) {
                throw new BenchException(
                        "a question was not answered (%s): 'make status' tells whether the stack is up, the log of query-service why"
                                .formatted(reply.label()));
            }
        }
        announce("warming up", settings.warmUp());
        run(WARM_UP_SEED, settings.warmUp());
    }

    /**
     * Measures; ends early with what there is if it is stopped.
     *
     * @throws BenchException if nothing was answered
     */
    public LoadResult measure() {
        announce("measuring", settings.measured());
        ConsumptionMeter consumption = new ConsumptionMeter(meter);
        long start = System.nanoTime();
        List<Exchange> exchanges = run(MEASURED_SEED, settings.measured());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        if (exchanges.isEmpty()) {
            throw new BenchException("stopped before anything was measured");
        }
        return LoadResult.of(exchanges, elapsed, consumption.per(exchanges.size()));
    }

    /**
     * Looks into the service while requests come as before.
     *
     * @throws BenchException if the profiler cannot see it
     */
    public CpuBreakdown profile(Profiler profiler) {
        announce("profiling", settings.profiled());
        return profiler.profile(() -> {
            ConsumptionMeter consumption = new ConsumptionMeter(meter);
            int requests = run(PROFILED_SEED, settings.profiled()).size();
            return new Profiler.Load(
                    requests, consumption.per(requests).serviceCpuMillis().orElseThrow(LoadBench::noCpuTime));
        });
    }

    private static BenchException noCpuTime() {
        return new BenchException("query-service does not tell its processor time");
    }

    private void announce(String what, Duration duration) {
        out.printf("%s for %d s at %d requests/s%n", what, duration.toSeconds(), settings.rate());
    }

    private List<Exchange> run(long seed, Duration duration) {
        return new OpenLoop(target, stop::isStopped).run(new Arrivals(settings.rate(), seed), duration);
    }
}
