package dev.ragstone.bench.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends a service more requests than it can answer: a multiple of what it answers at the most, which is found out before. */
public final class OverloadBench {

    private static final Duration STEP = Duration.ofSeconds(8);
    private static final double GROWTH = 1.4;
    private static final double WORTHWHILE = 1.05;
    private static final int MOST_STEPS = 12;
    private static final int FEW = 20;
    private static final long SEED = 4;

    private final RetrieveTarget target;
    private final StopSignal stop;
    private final PrintStream out;

    /** A bench of one service; progress goes to {@code out}. */
    public OverloadBench(RetrieveTarget target, StopSignal stop, PrintStream out) {
        this.target = target;
        this.stop = stop;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param begin requests per second at which the climb begins
     * @param multiple how many times the most that was answered is sent
     * @param duration for how long
     */
    public OverloadResult measure(int begin, int multiple, Duration duration) {
        LoadStep unloaded = step("few requests", Math.max(1, Math.min(FEW, begin / 2)), duration);
        List<LoadStep> climb = climb(begin);
        double peak = climb.stream().mapToDouble(LoadStep::goodput).max().orElseThrow();
        LoadStep overloaded = step("overload", (int) Math.ceil(multiple * peak), duration);
        return new OverloadResult(unloaded, climb, overloaded);
    }

    /** Until two steps in a row have brought hardly more answers. */
    private List<LoadStep> climb(int begin) {
        List<LoadStep> steps = new ArrayList<>();
        double best = 0;
        int inVain = 0;
        double rate = begin;
        while (inVain < 2 && steps.size() < MOST_STEPS && !stop.isStopped()) {
            LoadStep step = step("climbing", (int) Math.ceil(rate), STEP);
            steps.add(step);
            inVain = step.goodput() < best * WORTHWHILE ? inVain + 1 : 0;
            best = Math.max(best, step.goodput());
            rate *= GROWTH;
        }
        return steps;
    }

    private LoadStep step(String what, int rate, Duration duration) {
        out.printf(Locale.ROOT, "%s: %d requests/s for %d s", what, rate, duration.toSeconds());
        long start = System.nanoTime();
        List<Exchange> exchanges = new OpenLoop(target, stop::isStopped).run(new Arrivals(rate, SEED), duration);
        LoadStep step = LoadStep.of(exchanges, Duration.ofNanos(System.nanoTime() - start));
        out.printf(Locale.ROOT, ", %.0f answered/s%n", step.goodput());
        return step;
    }
}
