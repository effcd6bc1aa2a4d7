package dev.ragstone.eval.drift;

import dev.ragstone.database.DatabaseException;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Watches the scores of each tenant, minute by minute; several processes may. */
@Singleton
public class DriftWatch {

    private static final Logger LOG = Logger.getLogger(DriftWatch.class);

    /** By then all that came before has its number. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final DriftStore store;
    private final Observer observer;
    private final List<String> metrics;
    private final MeterRegistry meters;

    DriftWatch(DriftStore store, EvaluationConfig config, MeterRegistry meters) {
        this.store = store;
        this.observer = new Observer(config.drift().baseline(), config.drift().falseAlarmEvery());
        this.metrics = config.drift().metrics();
        this.meters = meters;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            lookAtAllBefore(Instant.now().minus(SETTLED));
        } catch (DatabaseException e) {
            LOG.warnf("drift is not looked for now: %s", e.getMessage());
        }
    }

    /** Looks at all scores of before a time. */
    void lookAtAllBefore(Instant time) {
        for (String tenant : store.tenants()) {
            metrics.forEach(metric -> look(tenant, metric, time));
        }
    }

    private void look(String tenant, String metric, Instant time) {
        boolean isMore = true;
        while (isMore) {
            DriftStore.Advance advance = store.advance(tenant, metric, observer, time);
            advance.drift().ifPresent(drift -> tell(tenant, drift));
            isMore = advance.isMore();
        }
    }

    private void tell(String tenant, Drift drift) {
        meters.counter(
                        MetricNames.EVALUATION_DRIFTS,
                        MetricTags.METRIC,
                        drift.metric(),
                        MetricTags.TYPE,
                        drift.direction().name().toLowerCase(Locale.ROOT))
                .increment();
        LOG.warnf(
                "%s of tenant %s is not what it was: %s from %.3f to about %.3f. Traces to look at: %s",
                drift.metric(),
                tenant,
                drift.direction(),
                drift.baseline(),
                drift.recent(),
                drift.examples().stream().map(Drift.Example::traceId).toList());
    }
}
