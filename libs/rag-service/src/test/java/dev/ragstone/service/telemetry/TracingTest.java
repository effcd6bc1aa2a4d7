package dev.ragstone.service.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

class TracingTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final Tracing tracing = new Tracing(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build()
            .get("test"));

    @Test
    void nestsSpans_workInsideWork() {
        String result = tracing.inSpan(
                "outer", Attributes.empty(), () -> tracing.inSpan("inner", Attributes.empty(), () -> "done"));

        assertThat(result).isEqualTo("done");
        SpanData inner = span("inner");
        SpanData outer = span("outer");
        assertThat(inner.getParentSpanId()).isEqualTo(outer.getSpanId());
        assertThat(inner.getTraceId()).isEqualTo(outer.getTraceId());
    }

    @Test
    void keepsAttributes_givenBeforeAndWithin() {
        tracing.inSpan("search", SpanKind.CLIENT, Attributes.of(SpanAttributes.DB_SYSTEM_NAME, "lucene"), () -> {
            tracing.annotate(Attributes.of(SpanAttributes.DB_RESPONSE_RETURNED_ROWS, 7L));
            return 7;
        });

        assertThat(span("search").getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span("search").getAttributes().asMap())
                .containsEntry(SpanAttributes.DB_SYSTEM_NAME, "lucene")
                .containsEntry(SpanAttributes.DB_RESPONSE_RETURNED_ROWS, 7L);
    }

    @Test
    void linksTheTraces_ofWorkForSeveral() {
        SpanContext first = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        tracing.inLinkedSpan("together", Attributes.empty(), List.of(first, SpanContext.getInvalid()), () -> {});

        assertThat(span("together").getLinks())
                .extracting(LinkData::getSpanContext)
                .containsExactly(first);
        assertThat(span("together").getTraceId()).isNotEqualTo(first.getTraceId());
    }

    @Test
    void marksTheSpanAndFailsOn_workThatFails() {
        Runnable work = () -> {
            throw new IllegalStateException("no disk");
        };

        assertThatThrownBy(() -> tracing.inSpan("store", Attributes.empty(), work))
                .hasMessage("no disk");

        SpanData span = span("store");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription()).isEqualTo("no disk");
        assertThat(span.getAttributes().get(SpanAttributes.ERROR_TYPE)).isEqualTo("java.lang.IllegalStateException");
        assertThat(span.getEvents()).hasSize(1);
    }

    @Test
    void knowsTheTrace_onlyWithinASpan() {
        assertThat(tracing.currentTraceId()).isNull();

        String within = tracing.inSpan("work", Attributes.empty(), tracing::currentTraceId);

        assertThat(within).isEqualTo(span("work").getTraceId());
    }

    @Test
    void continuesTheTrace_onVirtualThreads() throws Exception {
        try (ExecutorService threads = tracing.newVirtualThreadExecutor()) {
            String elsewhere = tracing.inSpan("work", Attributes.empty(), () -> threads.submit(tracing::currentTraceId))
                    .get();

            assertThat(elsewhere).isEqualTo(span("work").getTraceId());
        }
    }

    private SpanData span(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
