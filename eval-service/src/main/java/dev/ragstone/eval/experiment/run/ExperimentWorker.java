package dev.ragstone.eval.experiment.run;

import dev.ragstone.database.DatabaseException;
import dev.ragstone.eval.config.ExperimentConfig;
import dev.ragstone.eval.experiment.run.Conclusions.Conclusion;
import dev.ragstone.eval.experiment.run.ExperimentLeases.Claim;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works on one experiment at a time, whichever has waited longest, or was left behind by a process that is dead. */
@Singleton
public class ExperimentWorker {

    private static final Logger LOG = Logger.getLogger(ExperimentWorker.class);

    private final UUID owner = UUID.randomUUID();
    private final ExperimentLeases leases;
    private final ExperimentWork work;
    private final ExperimentConfig config;
    private volatile @Nullable Thread worker;

    ExperimentWorker(ExperimentLeases leases, ExperimentWork work, ExperimentConfig config) {
        this.leases = leases;
        this.work = work;
        this.config = config;
    }

    /** Gives a sign of life, and looks for work. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Thread current = worker;
        try {
            if (current != null && current.isAlive()) {
                leases.renew(owner, config.lease());
            } else {
                leases.claim(owner, config.lease())
                        .ifPresent(claim -> worker = Thread.ofVirtual().start(() -> carryOut(claim)));
            }
        } catch (DatabaseException e) {
            LOG.debugf("experiments wait: %s", e.getMessage());
        }
    }

    /** Removes what is too old. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        try {
            LOG.debugf("%d experiments were too old", leases.forget(config.retention()));
        } catch (DatabaseException e) {
            LOG.warnf("experiments that are too old stay for now: %s", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        Thread current = worker;
        if (current == null || !current.isAlive()) {
            return;
        }
        current.interrupt();
        try {
            leases.release(owner);
        } catch (DatabaseException e) {
            LOG.infof("another process goes on with the experiment in %s: %s", config.lease(), e.getMessage());
        }
    }

    private void carryOut(Claim claim) {
        try {
            work.carryOut(claim.tenant(), claim.id(), owner)
                    .ifPresentOrElse(
                            conclusion -> end(claim.id(), conclusion),
                            () -> LOG.infof("experiment %s was cancelled, or is another process's now", claim.id()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Nothing is lost: somebody takes it up again when this process's time is over, and gives up after some
            // attempts.
            LOG.warnf(e, "experiment %s is interrupted", claim.id());
        }
    }

    private void end(UUID id, Conclusion conclusion) {
        leases.end(id, owner, conclusion);
        LOG.infof("experiment %s has ended: %s", id, conclusion.state());
    }
}
