package dev.ragstone.query.cache;

import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;

/** Counts what becomes of the lookups in one cache, and notes it in the current span. */
final class CacheObserver {

    static final String RANKING = "ranking";
    static final String ANSWER = "answer";

    private static final String HIT = "hit";
    private static final String MISS = "miss";
    private static final String BYPASSED = "bypassed";
    /** Prometheus wants the same tags on every counter of a name. */
    private static final String NO_REASON = "none";

    private final MeterRegistry meters;
    private final Tracing tracing;
    private final String cache;
    private final AttributeKey<String> attribute;

    private CacheObserver(MeterRegistry meters, Tracing tracing, String cache, AttributeKey<String> attribute) {
        this.meters = meters;
        this.tracing = tracing;
        this.cache = cache;
        this.attribute = attribute;
    }

    static CacheObserver ofRankings(MeterRegistry meters, Tracing tracing) {
        return new CacheObserver(meters, tracing, RANKING, SpanAttributes.CACHE);
    }

    static CacheObserver ofAnswers(MeterRegistry meters, Tracing tracing) {
        return new CacheObserver(meters, tracing, ANSWER, SpanAttributes.CACHE_ANSWER);
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
        tracing.annotate(Attributes.of(attribute, outcome));
        meters.counter(
                        MetricNames.CACHE_LOOKUPS,
                        MetricTags.CACHE,
                        cache,
                        MetricTags.OUTCOME,
                        outcome,
                        MetricTags.REASON,
                        reason)
                .increment();
    }
}
