package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import dev.ragstone.ingestion.flow.RedactedDocument;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.StageFailure;
import dev.ragstone.privacy.PersonalDataType;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.Attributes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Runs a stage in a span and a timer of its own, and says of every failure which stage it was and whether it may pass. */
@ApplicationScoped
class StageRunner {

    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    private final Tracing tracing;
    private final MeterRegistry meters;

    StageRunner(Tracing tracing, MeterRegistry meters) {
        this.tracing = tracing;
        this.meters = meters;
    }

    /**
     * What the stage gives.
     *
     * @param stage the stage
     * @param span name of its span
     * @param attributes attributes of its span
     * @param work what the stage does
     * @throws StageFailure if it would fail the same way again
     * @throws TransientFailure if it may succeed later
     */
    <T> T run(Stage stage, String span, Attributes attributes, Supplier<T> work) {
        Timer.Sample sample = Timer.start(meters);
        try {
            return tracing.inSpan(span, attributes, work);
        } catch (StageFailure e) {
            throw e;
        } catch (IndexException e) {
            throw e.isTransient()
                    ? new TransientFailure(stage, e, true)
                    : new StageFailure(stage, "the index refused it: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // A stage may meet any input; what it stumbles over must not stop the stream.
            throw new TransientFailure(stage, e, false);
        } finally {
            sample.stop(meters.timer(MetricNames.STAGE_DURATION, MetricTags.STAGE, stage.label()));
        }
    }

    /** Counts what was masked by type, and says on the current span how much it was; never what it was. */
    void countRedactions(RedactedDocument redacted) {
        redacted.counts().forEach((type, count) -> meters.counter(MetricNames.REDACTIONS, MetricTags.TYPE, label(type))
                .increment(count));
        tracing.annotate(Attributes.of(SpanAttributes.REDACTIONS, (long) redacted.total()));
    }

    private static String label(PersonalDataType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** Counts a document that has two contents under one version, and warns whoever publishes it. */
    void countConflict(DocumentId document) {
        LOG.warnf(
                "Document %s came with another content under the version that serves: the higher content hash wins; give"
                        + " every change a version of its own",
                document.key());
        meters.counter(MetricNames.DOCUMENT_VERSION_CONFLICTS).increment();
    }

    /** Counts the chunks of an event. */
    void countChunks(EmbeddedChunks chunks) {
        meters.counter(MetricNames.CHUNKS, MetricTags.OUTCOME, "embedded").increment(chunks.embedded());
        meters.counter(MetricNames.CHUNKS, MetricTags.OUTCOME, "reused")
                .increment(chunks.chunks().size() - (double) chunks.embedded());
    }
}
