package dev.ragstone.eval.experiment.synthesis;

import dev.ragstone.database.DatabaseException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works on one order at a time, whichever has waited longest, or was left behind by a process that is dead. */
@Singleton
public class SynthesisWorker {

    private static final Logger LOG = Logger.getLogger(SynthesisWorker.class);

    private final SynthesisStore store;
    private final SynthesisWork work;
    private final Author author;
    private volatile @Nullable Current current;

    /** What is worked on. */
    private record Current(SynthesisKey key, Thread thread) {}

    SynthesisWorker(SynthesisStore store, SynthesisWork work, Author author) {
        this.store = store;
        this.work = work;
        this.author = author;
    }

    /** Gives a sign of life, or looks for work. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Current known = current;
        try {
            if (known != null && known.thread().isAlive()) {
                store.renew(known.key(), SynthesisWork.LEASE);
            } else if (author.isThere()) {
                store.take(SynthesisWork.LEASE).ifPresent(this::begin);
            }
        } catch (DatabaseException e) {
            LOG.debugf("data sets that are to be written wait: %s", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        Current known = current;
        if (known != null) {
            // A model may take a minute to answer, and nobody will hear it.
            known.thread().interrupt();
        }
    }

    private void begin(SynthesisStore.Job job) {
        current = new Current(job.key(), Thread.ofVirtual().start(() -> carryOut(job)));
    }

    private void carryOut(SynthesisStore.Job job) {
        try {
            work.carryOut(job);
        } catch (RuntimeException e) {
            // Nothing is lost: somebody takes it up again when this process's time is over.
            LOG.warnf(e, "the writing of data set %s is interrupted", job.key());
        }
    }
}
