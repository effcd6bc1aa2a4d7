package dev.ragstone.query;

import dev.ragstone.core.index.IndexException;
import dev.ragstone.query.limit.TimeLimit;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Ends calls of the index that take too long.
 *
 * @param timeLimit ends them
 * @param longest how long all searches of one question may take
 */
record SearchLimit(TimeLimit timeLimit, Duration longest) {

    /**
     * What the call gives; what it throws is thrown.
     *
     * @throws IndexException if it took too long
     */
    <T> T call(Supplier<T> work) {
        try {
            return timeLimit.call(longest, work);
        } catch (TimeoutException e) {
            throw IndexException.unavailable(
                    "the index did not answer within %s; see its load, or raise ragstone.query.retrieval.timeout"
                            .formatted(longest),
                    e);
        }
    }
}
