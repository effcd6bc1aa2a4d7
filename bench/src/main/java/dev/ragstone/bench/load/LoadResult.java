package dev.ragstone.bench.load;

import dev.ragstone.bench.failure.BenchException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of requests.
 *
 * @param requests how many were sent
 * @param answered how many were answered, with all that was asked for
 * @param failures how many ended otherwise, by the way they did
 * @param late how many were sent more than a millisecond after they were due
 * @param elapsed from the first moment to the end of the last request
 * @param latencies how long the answered ones took
 * @param consumption what they cost
 */
public record LoadResult(
        int requests,
        int answered,
        Map<String, Integer> failures,
        int late,
        Duration elapsed,
        Latencies latencies,
        Consumption consumption) {

    private static final String ANSWERED = "answered";

    public LoadResult {
        failures = Map.copyOf(failures);
    }

    /**
     * The result of these exchanges.
     *
     * @throws BenchException if none of them was answered
     */
    static LoadResult of(List<Exchange> exchanges, Duration elapsed, Consumption consumption) {
        Map<String, Integer> ends = exchanges.stream()
                .collect(Collectors.toMap(exchange -> exchange.reply().label(), end -> 1, Integer::sum, TreeMap::new));
        Integer answered = ends.remove(ANSWERED);
        if (answered == null) {
            throw new BenchException("none of %d requests was answered: %s".formatted(exchanges.size(), ends));
        }
        int late = (int) exchanges.stream().filter(Exchange::isLate).count();
        return new LoadResult(exchanges.size(), answered, ends, late, elapsed, Latencies.of(exchanges), consumption);
    }

    /** Answers per second. */
    public double rate() {
        return answered * 1000.0 / Math.max(elapsed.toMillis(), 1);
    }
}
