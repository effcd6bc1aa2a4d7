package dev.ragstone.ingestion;

import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.store.DocumentStore;
import dev.ragstone.ingestion.store.DueEntries;
import dev.ragstone.ingestion.store.Reconciler;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** Looks after the index beside the stream of events; several processes may, as every change is a compare-and-set. */
@ApplicationScoped
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final Generations generations;
    private final StatusReport statuses;
    private final Tracing tracing;
    private final MeterRegistry meters;

    Housekeeping(Generations generations, StatusReport statuses, Tracing tracing, MeterRegistry meters) {
        this.generations = generations;
        this.statuses = statuses;
        this.tracing = tracing;
        this.meters = meters;
    }

    /** Deletes what has expired and gives up what was abandoned, in every generation. */
    @Scheduled(
            every = "${ragstone.ingestion.housekeeping.due-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settleDue() {
        inEach("documents that are due", (generation, serves) -> {
            // The status is that of the serving generation; the others' is nobody's news.
            Consumer<DocumentEntry> told = serves ? this::settled : entry -> {};
            return due(generation).settle(Clock.systemUTC().instant(), attempt(), told);
        });
    }

    /** Removes chunks of dead revisions, in every generation. */
    @Scheduled(
            every = "${ragstone.ingestion.housekeeping.reconcile-interval}",
            delayed = "${ragstone.ingestion.housekeeping.reconcile-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        inEach("chunks of dead revisions", (generation, serves) -> {
            GenerationIndex index = generation.index();
            Reconciler reconciler = new Reconciler(index.writer(), index.registry());
            int removed = tracing.inSpan(SpanNames.RECONCILE, Attributes.empty(), reconciler::removeDead);
            meters.counter(MetricNames.REVISIONS_RECONCILED).increment(removed);
            return removed;
        });
    }

    private static DueEntries due(Generation generation) {
        GenerationIndex index = generation.index();
        return new DueEntries(new DocumentStore(index.writer(), index.registry(), Clock.systemUTC()), index.registry());
    }

    private Attempt attempt() {
        return new Attempt(1, tracing.currentTraceId());
    }

    private void settled(DocumentEntry entry) {
        statuses.publish(entry);
        String outcome = String.valueOf(entry.status().outcome()).toLowerCase(Locale.ROOT);
        meters.counter(MetricNames.DOCUMENTS_SETTLED, MetricTags.OUTCOME, outcome)
                .increment();
    }

    /** A generation that cannot be worked on, as one that is half dropped, keeps none of the others waiting. */
    private void inEach(String what, Work work) {
        try {
            GenerationName serving = generations.serving().name();
            for (GenerationName name : generations.list()) {
                unlessAway(what, name, () -> work.in(generations.open(name), name.equals(serving)));
            }
        } catch (IndexException e) {
            LOG.warnf("Looking after %s must wait for the index: %s", what, e.getMessage());
        }
    }

    private static void unlessAway(String what, GenerationName name, IntSupplier work) {
        try {
            int done = work.getAsInt();
            if (done > 0) {
                LOG.infof("Looked after %d %s of %s", done, what, name);
            }
        } catch (IndexException e) {
            LOG.warnf("Looking after %s of %s must wait for the index: %s", what, name, e.getMessage());
        }
    }

    /** What is done in a generation; returns how much that was. */
    @FunctionalInterface
    private interface Work {
        int in(Generation generation, boolean serves);
    }
}
