package dev.ragstone.bench.load;

import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.statistics.Distribution;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one rate of requests.
 *
 * @param offered requests per second that were sent
 * @param goodput requests per second that were answered
 * @param turnedAway share of the requests that were turned away with 429, 0 to 1
 * @param failed share that ended in any other way, 0 to 1
 * @param answerMillis how long answered requests took from the moment they were due, milliseconds
 * @param refusalMillis how long those turned away took from the moment they were sent, milliseconds; null where there were
 *     none
 */
public record LoadStep(
        double offered,
        double goodput,
        double turnedAway,
        double failed,
        Distribution answerMillis,
        @Nullable Distribution refusalMillis) {

    private static final int TOO_MANY_REQUESTS = 429;

    /**
     * The step of these exchanges.
     *
     * @throws BenchException if none of them was answered
     */
    static LoadStep of(List<Exchange> exchanges, Duration elapsed) {
        List<Exchange> answered = exchanges.stream()
                .filter(exchange -> exchange.reply() instanceof Reply.Answered)
                .toList();
        List<Exchange> refused = exchanges.stream()
                .filter(exchange -> exchange.reply().equals(new Reply.Refused(TOO_MANY_REQUESTS)))
                .toList();
        if (answered.isEmpty()) {
            throw new BenchException("none of %d requests was answered".formatted(exchanges.size()));
        }
        double seconds = elapsed.toNanos() / 1e9;
        double sent = Math.max(1, exchanges.size());
        return new LoadStep(
                exchanges.size() / seconds,
                answered.size() / seconds,
                refused.size() / sent,
                (exchanges.size() - answered.size() - refused.size()) / sent,
                Distribution.of(
                        answered.stream().mapToDouble(Exchange::millisFromDue).toArray()),
                refused.isEmpty()
                        ? null
                        : Distribution.of(refused.stream()
                                .mapToDouble(Exchange::millisFromSending)
                                .toArray()));
    }
}
