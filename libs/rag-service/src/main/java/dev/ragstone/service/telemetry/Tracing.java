package dev.ragstone.service.telemetry;

import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work in spans. Work that fails marks its span as failed and fails on as before. */
@Singleton
public class Tracing {

    private final Tracer tracer;

    /** Spans come from this tracer. */
    public Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The result of the work, which runs in a child of the current span. */
    public <T extends @Nullable Object> T inSpan(String name, Attributes attributes, Supplier<T> work) {
        return inSpan(name, SpanKind.INTERNAL, attributes, work);
    }

    /** Runs the work in a child of the current span. */
    public void inSpan(String name, Attributes attributes, Runnable work) {
        inSpan(name, SpanKind.INTERNAL, attributes, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Runs work that is done for several traces at once, or for one that ended before, in a child of the current span.
     *
     * @param links spans of these traces; those that are not valid are left out
     */
    public void inLinkedSpan(String name, Attributes attributes, Collection<SpanContext> links, Runnable work) {
        SpanBuilder span = tracer.spanBuilder(name).setAllAttributes(attributes);
        links.forEach(span::addLink);
        in(span.startSpan(), () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The result of the work, which runs in a child of the current span; a call to a server is a CLIENT. */
    public <T extends @Nullable Object> T inSpan(String name, SpanKind kind, Attributes attributes, Supplier<T> work) {
        return in(startSpan(name, kind, attributes), work);
    }

    @SuppressWarnings("try") // the scope is there to be closed, not to be read
    private static <T extends @Nullable Object> T in(Span span, Supplier<T> work) {
        try (Scope ignored = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException | Error e) {
            fail(span, e);
            throw e;
        } finally {
            span.end();
        }
    }

    /** A child of the current span for work that does not run within one call. End it. */
    public Span startSpan(String name, SpanKind kind, Attributes attributes) {
        return tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setAllAttributes(attributes)
                .startSpan();
    }

    /** Marks a span as failed: for work that does not run within one call. */
    public static void fail(Span span, Throwable error) {
        span.recordException(error);
        span.setAttribute(SpanAttributes.ERROR_TYPE, error.getClass().getName());
        span.setStatus(StatusCode.ERROR, String.valueOf(error.getMessage()));
    }

    /** Adds attributes that are known only now to the current span. */
    public void annotate(Attributes attributes) {
        Span.current().setAllAttributes(attributes);
    }

    /** Adds an event to the current span. */
    public void event(String name, Attributes attributes) {
        Span.current().addEvent(name, attributes);
    }

    /** The current trace, 32 hexadecimal digits; null where nothing is traced. */
    public @Nullable String currentTraceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    /** Starts a virtual thread for every task, which continues the trace of whoever handed it in. Close it after use. */
    public ExecutorService newVirtualThreadExecutor() {
        return Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor());
    }
}
