package dev.ragstone.query.record;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes interactions from requests and sends them from a thread of its own. A request neither waits nor fails: where the
 * queue is full the interaction is dropped, and every drop is counted with its reason.
 */
public final class InteractionRecorder implements AutoCloseable {

    static final String QUEUE_FULL = "queue_full";
    static final String SEND_FAILED = "send_failed";
    static final String STOPPED = "stopped";

    private static final Logger LOG = Logger.getLogger(InteractionRecorder.class);

    private final InteractionSender sender;
    private final MeterRegistry meters;
    private final Duration drainTimeout;
    private final BlockingQueue<Waiting> queue;
    private final int maxInFlight;
    private final Semaphore inFlight;
    private final Thread worker;

    InteractionRecorder(InteractionSender sender, MeterRegistry meters, RecorderSettings settings) {
        this.sender = sender;
        this.meters = meters;
        this.drainTimeout = settings.drainTimeout();
        this.queue = new ArrayBlockingQueue<>(settings.queueSize());
        this.maxInFlight = settings.inFlight();
        this.inFlight = new Semaphore(maxInFlight);
        // Counted from the start, so that a dashboard shows 0 and not a gap.
        meters.counter(MetricNames.INTERACTIONS_RECORDED);
        for (String reason : new String[] {QUEUE_FULL, SEND_FAILED, STOPPED}) {
            meters.counter(MetricNames.INTERACTIONS_DROPPED, MetricTags.REASON, reason);
        }
        this.worker = Thread.ofVirtual().name("interaction-recorder").start(this::work);
    }

    /** Hands an interaction over; the current trace goes with it. */
    public void record(Interaction interaction) {
        if (!queue.offer(new Waiting(interaction, Context.current()))) {
            drop(QUEUE_FULL, null);
        }
    }

    /** Sends what is left, for as long as configured, then drops the rest. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + drainTimeout.toNanos();
        try {
            while (!queue.isEmpty() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            worker.interrupt();
            if (!inFlight.tryAcquire(maxInFlight, Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                LOG.warnf("%d interactions may not have reached Kafka", maxInFlight - inFlight.availablePermits());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(lost -> drop(STOPPED, null));
    }

    private void work() {
        try {
            while (true) {
                Waiting next = queue.take();
                inFlight.acquire();
                send(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("try") // the scope is there to be closed, not to be read
    private void send(Waiting next) {
        try (Scope ignored = next.trace().makeCurrent()) {
            var unused = sender.send(next.interaction()).whenComplete((done, failure) -> settle(failure));
        } catch (RuntimeException e) {
            // Whatever a sender throws, the thread has to live on for the next interaction.
            settle(e);
        }
    }

    private void settle(@Nullable Throwable failure) {
        inFlight.release();
        if (failure == null) {
            meters.counter(MetricNames.INTERACTIONS_RECORDED).increment();
        } else {
            drop(SEND_FAILED, failure);
        }
    }

    private void drop(String reason, @Nullable Throwable failure) {
        meters.counter(MetricNames.INTERACTIONS_DROPPED, MetricTags.REASON, reason)
                .increment();
        LOG.debugf(failure, "an interaction was dropped: %s", reason);
    }

    private record Waiting(Interaction interaction, Context trace) {}
}
