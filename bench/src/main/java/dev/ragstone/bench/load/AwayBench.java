package dev.ragstone.bench.load;

import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.statistics.Distribution;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks the same questions again and again, beside another service and without it in turn. */
public final class AwayBench {

    private static final long SETTLING_SEED = 5;
    private static final long FIRST_SEED = 1_000;

    private final Target target;
    private final Absence absence;
    private final AwaySettings settings;
    private final StopSignal stop;
    private final PrintStream out;

    /** Takes another service away, and brings it back. */
    public interface Absence {

        /** From here on it does nothing. */
        void begin();

        /** It is back, and has done what waited for it. */
        void end();
    }

    /** A bench of the service at {@code target}; progress goes to {@code out}. */
    public AwayBench(RetrieveTarget target, Absence absence, AwaySettings settings, StopSignal stop, PrintStream out) {
        this.target = target;
        this.absence = absence;
        this.settings = settings;
        this.stop = stop;
        this.out = out;
    }

    /**
     * Measures; ends early with the pairs there are if it is stopped. The other service is back in any case.
     *
     * @throws BenchException if nothing was answered
     */
    public AwayResult measure() {
        List<AwayPair> pairs = new ArrayList<>();
        while (pairs.size() < settings.pairs() && !stop.isStopped()) {
            List<Exchange> there = ask(pairs.size());
            List<Exchange> away = askAway(pairs.size());
            if (!stop.isStopped()) {
                pairs.add(pair(there, away));
                tell(pairs.size(), pairs.getLast());
            }
        }
        if (pairs.isEmpty()) {
            throw new BenchException("stopped before anything was measured");
        }
        return new AwayResult(pairs);
    }

    private List<Exchange> askAway(int pair) {
        absence.begin();
        try {
            return ask(pair);
        } finally {
            absence.end();
        }
    }

    /** The gaps of a pair are those of its seed, both times. */
    private List<Exchange> ask(int pair) {
        OpenLoop loop = new OpenLoop(target, stop::isStopped);
        loop.run(new Arrivals(settings.rate(), SETTLING_SEED), settings.settle());
        return loop.run(new Arrivals(settings.rate(), FIRST_SEED + pair), settings.measured());
    }

    private static AwayPair pair(List<Exchange> there, List<Exchange> away) {
        Distribution beside = waited(there);
        Distribution without = waited(away);
        return new AwayPair(beside, without, there.size() + away.size() - beside.count() - without.count());
    }

    private static Distribution waited(List<Exchange> exchanges) {
        double[] millis = exchanges.stream()
                .filter(exchange -> exchange.reply() instanceof Reply.Answered)
                .mapToDouble(Exchange::millisFromDue)
                .toArray();
        if (millis.length == 0) {
            throw new BenchException("none of %d questions was answered: %s"
                    .formatted(
                            exchanges.size(),
                            exchanges.stream()
                                    .map(exchange -> exchange.reply().label())
                                    .distinct()
                                    .toList()));
        }
        return Distribution.of(millis);
    }

    private void tell(int number, AwayPair pair) {
        out.printf(
                Locale.ROOT,
                "pair %d of %d: p99 %.1f ms beside it, %.1f ms without%n",
                number,
                settings.pairs(),
                pair.there().p99(),
                pair.away().p99());
    }
}
