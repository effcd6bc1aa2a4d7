package dev.ragstone.query.http;

import dev.ragstone.query.config.AdmissionConfig;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.query.limit.Admission;
import dev.ragstone.query.limit.Admission.Ticket;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.Map;

/** Who is let in: answers and retrievals apart, since one takes many times as long as the other. */
@Singleton
class Admissions {

    private static final int AT_LEAST_PER_PROCESSOR = 4;

    private final AdmissionConfig config;
    private final MeterRegistry meters;
    private final Map<String, Counted> byPath;

    Admissions(QueryConfig config, MeterRegistry meters) {
        this.config = config.admission();
        this.meters = meters;
        Counted answers = counted("answer");
        this.byPath = Map.of(
                "/api/v1/query", answers,
                "/v1/chat/completions", answers,
                "/api/v1/retrieve", counted("retrieve"));
    }

    /**
     * A ticket for a request to a path.
     *
     * @throws ProblemException if there is no room
     */
    Ticket enter(String path) {
        Counted counted = byPath.get(path);
        if (counted == null || !config.enabled()) {
            return Ticket.free();
        }
        return counted.admission().enter().orElseThrow(() -> turnedAway(counted));
    }

    private Counted counted(String kind) {
        int least = config.least()
                .orElse(AT_LEAST_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        Admission admission = new Admission(Math.min(least, config.most()), config.initial(), config.most());
        meters.gauge(MetricNames.ADMISSION_LIMIT, Tags.of(MetricTags.TYPE, kind), admission, Admission::limit);
        return new Counted(kind, admission);
    }

    private ProblemException turnedAway(Counted counted) {
        meters.counter(MetricNames.ADMISSION_TURNED_AWAY, MetricTags.TYPE, counted.kind())
                .increment();
        return ProblemException.unavailable(
                ProblemType.OVERLOADED,
                "More requests are under way than can be served in time (%d at once)."
                        .formatted(counted.admission().limit()),
                config.retryAfter(),
                null);
    }

    private record Counted(String kind, Admission admission) {}
}
