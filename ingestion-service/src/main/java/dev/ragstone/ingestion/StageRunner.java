package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.StageFailure;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.Attributes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs a stage in a span and a timer of its own, and says of every failure which stage it was and whether it may pass. */
@ApplicationScoped
class StageRunner {

    private final Tracing tracing;
    private final MeterRegistry meters;

    StageRunner(Tracing tracing, MeterRegistry meters) {
        this.tracing = tracing;
        this.meters = meters;
    }

    /**
     * What the stage gives.
     *
     * @throws StageFailure if it would fail the same way again
     * @throws TransientFailure if it may succeed later
     */
    <T> T run(Stage stage, DocumentId document, Supplier<T> work) {
        return run(stage, stage.label(), document, work);
    }

    /** The same, for a stage that has several steps. */
    <T> T run(Stage stage, String step, DocumentId document, Supplier<T> work) {
        Attributes attributes = Attributes.of(
                SpanAttributes.TENANT, document.tenant(), SpanAttributes.DOCUMENT_ID, document.value());
        Timer.Sample sample = Timer.start(meters);
        try {
            return tracing.inSpan(step, attributes, work);
        } catch (StageFailure | TransientFailure e) {
            throw e;
        } catch (IndexException e) {
            throw e.isTransient()
                    ? new TransientFailure(stage, e, true)
                    : new StageFailure(stage, "the index refused it: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // A stage may meet any input; what it stumbles over must not stop the stream.
            throw new TransientFailure(stage, e, false);
        } finally {
            sample.stop(meters.timer(MetricNames.INGESTION_STAGE, "stage", step));
        }
    }

    /** Counts the chunks of an event. */
    void countChunks(EmbeddedChunks chunks) {
        meters.counter(MetricNames.INGESTION_CHUNKS, "vector", "embedded").increment(chunks.embedded());
        meters.counter(MetricNames.INGESTION_CHUNKS, "vector", "reused")
                .increment(chunks.chunks().size() - (double) chunks.embedded());
    }
}
