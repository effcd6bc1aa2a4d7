package dev.ragstone.query.cache;

import dev.ragstone.service.telemetry.Telemetry.MetricNames;
import dev.ragstone.service.telemetry.Telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;

/** Counts what becomes of lookups, and notes it in the current span. */
final class CacheObserver {

    private static final String HIT = "hit";
    private static final String MISS = "miss";
    private static final String BYPASSED = "bypassed";
    /** Prometheus wants the same tags on every counter of a name. */
    private static final String NO_REASON = "none";

    private final MeterRegistry meters;
    private final Tracing tracing;

    CacheObserver(MeterRegistry meters, Tracing tracing) {
        this.meters = meters;
        this.tracing = tracing;
    }

    void hit() {
        note(HIT, NO_REASON);
    }

    void miss() {
        note(MISS, NO_REASON);
    }

    void bypassed(Bypass reason) {
        note(BYPASSED, reason.label());
    }

    private void note(String outcome, String reason) {
        tracing.annotate(Attributes.of(SpanAttributes.CACHE, outcome));
        meters.counter(MetricNames.CACHE_LOOKUPS, MetricTags.OUTCOME, outcome, MetricTags.REASON, reason)
                .increment();
    }
}
