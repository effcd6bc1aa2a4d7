package dev.ragstone.system.chaos;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Documents are published and questions asked without a break, until it is closed. */
final class Traffic implements AutoCloseable {

    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(100);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final int CALLERS = 2;

    private final Workload workload;
    private final int documents;
    private final Publisher publisher;
    private final Exchanges exchanges;
    private final Rotation rotation = new Rotation();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(1 + CALLERS);

    /**
     * Traffic that has not begun.
     *
     * @param documents how many documents the workload has
     * @param exchanges told what becomes of the questions
     */
    Traffic(Workload workload, int documents, Publisher publisher, Exchanges exchanges) {
        this.workload = workload;
        this.documents = documents;
        this.publisher = publisher;
        this.exchanges = exchanges;
    }

    /** Begins, with the replica that is asked first. */
    void begin(Replicas first) {
        rotation.add(first);
        keep(BETWEEN_EVENTS, () -> publisher.publish(workload.events(1)));
        for (int number = 0; number < CALLERS; number++) {
            keep(BETWEEN_QUESTIONS, new Caller(rotation, exchanges, documents, number)::ask);
        }
    }

    Rotation rotation() {
        return rotation;
    }

    Exchanges exchanges() {
        return exchanges;
    }

    /** Ends it; what is under way is done then. */
    @Override
    public void close() {
        threads.close();
    }

    private void keep(Duration pause, Runnable work) {
        var unused = threads.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
