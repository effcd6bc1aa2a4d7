package dev.ragstone.service.limit;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * What takes a token of a bucket inside of Redis: in one step, by one clock, whichever replica asks. A bucket is no more than the moment
 * at which it is full again, the theoretical arrival time of the generic cell rate algorithm (ITU-T I.371, annex A), and is forgotten
 * then. Times are whole microseconds, since Lua counts in doubles.
 */
final class RateScript {

    /** For Redis from 5 on, where scripts may ask for the time before they write. */
    private static final String TAKE =
            """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local interval = tonumber(ARGV[1])
            local whole = interval * ARGV[2]
            local full = math.max(now, tonumber(redis.call('GET', KEYS[1]) or now)) + interval
            local missing = full - now
            if missing > whole then
              return {0, 0, missing - whole}
            end
            redis.call('SET', KEYS[1], full, 'PX', math.ceil(missing / 1000))
            return {1, math.floor((whole - missing) / interval), 0}
            """;

    private static final long NANOS = 1_000;

    private RateScript() {}

    /** Takes a token of a rate's bucket. */
    static Request take(Rate rate, String key) {
        return Request.cmd(Command.EVAL, TAKE, 1, key, interval(rate), rate.burst());
    }

    /** What Redis says is left. */
    static Allowance read(Rate rate, Response reply) {
        return rate.allowance(
                reply.get(0).toInteger() == 1,
                reply.get(1).toLong(),
                Duration.of(reply.get(2).toLong(), ChronoUnit.MICROS));
    }

    /** Rounded up: never more than the rate. */
    private static long interval(Rate rate) {
        return (rate.interval().toNanos() + NANOS - 1) / NANOS;
    }
}
