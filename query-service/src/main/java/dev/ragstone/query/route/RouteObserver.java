package dev.ragstone.query.route;

import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;

/** Spans and metrics of model routes. */
public final class RouteObserver {

    private static final String OPERATION = "chat";
    private static final String PROVIDER = "openai";
    private static final String BUSY = "busy";
    private static final String UNAFFORDABLE = "unaffordable";

    private final Tracing tracing;
    private final MeterRegistry meters;

    /** Reports there. */
    public RouteObserver(Tracing tracing, MeterRegistry meters) {
        this.tracing = tracing;
        this.meters = meters;
    }

    /** A call begins; its span is a child of the current one. */
    AttemptObservation begin(Route route, Assignment assignment) {
        Attributes attributes = Attributes.of(
                SpanAttributes.GEN_AI_OPERATION_NAME,
                OPERATION,
                SpanAttributes.GEN_AI_PROVIDER_NAME,
                PROVIDER,
                SpanAttributes.GEN_AI_REQUEST_MODEL,
                route.model(),
                SpanAttributes.ROUTE,
                route.name());
        Span span = tracing.startSpan(SpanNames.CHAT + ' ' + route.model(), SpanKind.CLIENT, attributes);
        return new AttemptObservation(route, assignment, span, meters);
    }

    /** A route is passed over: it has no room, or is left alone. */
    void busy(Route route) {
        skipped(route, BUSY);
    }

    /** A route is passed over: the tenant's budget does not have what it may cost. */
    void unaffordable(Route route) {
        skipped(route, UNAFFORDABLE);
    }

    private void skipped(Route route, String reason) {
        meters.counter(MetricNames.GENERATION_SKIPPED, MetricTags.ROUTE, route.name(), MetricTags.REASON, reason)
                .increment();
    }
}
