package dev.ragstone.query.http;

import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.limit.Caller;
import dev.ragstone.service.limit.LimitsConfig;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The places that each caller has for streamed answers. A stream is cheap to begin and lasts long, so that a rate bounds it badly. */
@Singleton
class StreamPlaces {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final int most;
    private final MeterRegistry meters;
    private final Map<Caller, Integer> taken = new ConcurrentHashMap<>();

    StreamPlaces(LimitsConfig config, MeterRegistry meters) {
        this.most = config.identity().streams().orElse(Integer.MAX_VALUE);
        this.meters = meters;
    }

    /**
     * Takes a place.
     *
     * @return gives it back
     * @throws ProblemException if the caller has none left
     */
    Runnable take(Identity identity) {
        Caller caller = Caller.of(identity);
        if (taken.merge(caller, 1, Integer::sum) > most) {
            leave(caller);
            meters.counter(MetricNames.REQUESTS_LIMITED, MetricTags.TYPE, "streams")
                    .increment();
            throw ProblemException.passing(
                    ProblemType.RATE_LIMITED,
                    "The caller may have %d streamed answers at once, and has them.".formatted(most),
                    "Read one of them to its end or close it, then send the same request again.",
                    RETRY_AFTER,
                    null);
        }
        return () -> leave(caller);
    }

    private void leave(Caller caller) {
        taken.computeIfPresent(caller, (same, places) -> places == 1 ? null : places - 1);
    }
}
