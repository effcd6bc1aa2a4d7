package dev.ragstone.bench.load;

import dev.ragstone.bench.statistics.Distribution;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long answered requests took, milliseconds.
 *
 * @param fromDue as the client sees it, from the moment a request was due
 * @param fromSending as the client sees it, from the moment it was sent
 * @param total the service's own total
 * @param embed its embedding of the question
 * @param retrieve its search and fusion
 * @param rerank its reranking
 * @param besideStages its total without the stages, request by request
 */
public record Latencies(
        Distribution fromDue,
        Distribution fromSending,
        Distribution total,
        Distribution embed,
        Distribution retrieve,
        Distribution rerank,
        Distribution besideStages) {

    /** The times of these exchanges, at least one of them answered; the others do not count. */
    static Latencies of(List<Exchange> exchanges) {
        List<Exchange> answered = exchanges.stream()
                .filter(exchange -> exchange.reply() instanceof Reply.Answered)
                .toList();
        List<ServerTimings> timings = answered.stream()
                .map(Exchange::reply)
                .map(Reply.Answered.class::cast)
                .map(Reply.Answered::timings)
                .toList();
        return new Latencies(
                distribution(answered, Exchange::millisFromDue),
                distribution(answered, Exchange::millisFromSending),
                distribution(timings, ServerTimings::totalMs),
                distribution(timings, ServerTimings::embedMs),
                distribution(timings, ServerTimings::retrieveMs),
                distribution(timings, ServerTimings::rerankMs),
                distribution(timings, ServerTimings::besideStagesMs));
    }

    private static <T> Distribution distribution(List<T> all, ToDoubleFunction<T> millis) {
        return Distribution.of(all.stream().mapToDouble(millis).toArray());
    }
}
