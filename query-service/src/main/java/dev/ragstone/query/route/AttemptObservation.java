package dev.ragstone.query.route;

import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.generation.TokenCount;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.Locale;

/** Span and metrics of one call. */
final class AttemptObservation {

    private static final String ANSWERED = "answered";
    private static final String ABANDONED = "abandoned";

    private final Route route;
    private final Assignment assignment;
    private final Span span;
    private final MeterRegistry meters;

    AttemptObservation(Route route, Assignment assignment, Span span, MeterRegistry meters) {
        this.route = route;
        this.assignment = assignment;
        this.span = span;
        this.meters = meters;
    }

    /** Runs the work so that its spans belong to the call. */
    @SuppressWarnings("try") // the scope is there to be closed, not to be read
    void within(Runnable work) {
        try (Scope ignored = span.makeCurrent()) {
            work.run();
        }
    }

    void firstToken(Duration after) {
        meters.timer(MetricNames.GENERATION_FIRST_TOKEN, MetricTags.ROUTE, route.name())
                .record(after);
    }

    void ended(Duration after) {
        span.setAttribute(SpanAttributes.GEN_AI_RESPONSE_MODEL, route.model());
        end(ANSWERED, after);
    }

    /** Before it ends. */
    void consumed(TokenCount tokens, double usd) {
        span.setAllAttributes(Attributes.of(
                SpanAttributes.GEN_AI_INPUT_TOKENS, tokens.prompt(),
                SpanAttributes.GEN_AI_OUTPUT_TOKENS, tokens.completion(),
                SpanAttributes.COST, usd));
        Tags tags = Tags.of(
                MetricTags.ROUTE,
                route.name(),
                MetricTags.TENANT,
                assignment.question().scope().tenant());
        meters.counter(MetricNames.GENERATION_TOKENS, tags.and(MetricTags.TYPE, "prompt"))
                .increment((double) tokens.prompt());
        meters.counter(MetricNames.GENERATION_TOKENS, tags.and(MetricTags.TYPE, "completion"))
                .increment((double) tokens.completion());
        meters.counter(MetricNames.GENERATION_COST, tags.and(MetricTags.PROMPT, assignment.promptVersion()))
                .increment(usd);
    }

    /** Only the kind: a message may quote what the server says, and that what it was sent. */
    void failed(GenerationException failure, Duration after) {
        String kind = failure.kind().name().toLowerCase(Locale.ROOT);
        span.setAttribute(SpanAttributes.ERROR_TYPE, kind);
        span.setStatus(StatusCode.ERROR);
        end(kind, after);
    }

    /** Nobody waited for the end. */
    void abandoned(Duration after) {
        end(ABANDONED, after);
    }

    private void end(String outcome, Duration after) {
        span.end();
        meters.timer(MetricNames.GENERATION_CALLS, MetricTags.ROUTE, route.name(), MetricTags.OUTCOME, outcome)
                .record(after);
    }
}
