package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.flow.StatusPublisher;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Brings generations from being asked for to serving. Each step is written down before the next and can be done again, so
 * that whichever process leads a generation goes on where another stopped.
 */
@Singleton
public class ReindexSteps {

    private static final Logger LOG = Logger.getLogger(ReindexSteps.class);

    private final Generations generations;
    private final Followers followers;
    private final AcceptedConsumers consumers;
    private final ReindexLog log;
    private final Reindexer reindexer;
    private final StatusPublisher statuses;
    private final RebuildGate gate;
    private boolean lookedForLoss;

    ReindexSteps(
            Generations generations,
            Followers followers,
            AcceptedConsumers consumers,
            ReindexLog log,
            Reindexer reindexer,
            StatusPublisher statuses,
            RebuildGate gate) {
        this.generations = generations;
        this.followers = followers;
        this.consumers = consumers;
        this.log = log;
        this.reindexer = reindexer;
        this.statuses = statuses;
        this.gate = gate;
    }

    /** Looks after the followers, and does the next step of each generation that this process leads. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void step() {
        try {
            rebuildIfLost();
            gate.set(isRebuilding() ? RebuildGate.State.REBUILDING : RebuildGate.State.OPEN);
            followers.follow(generations.roles(), generations.list());
            for (GenerationName name : followers.led()) {
                Optional<ReindexState> state = log.find(name);
                if (state.isPresent()) {
                    step(name, state.get());
                }
            }
        } catch (IndexException | KafkaException | TimeoutException e) {
            LOG.debugf(e, "The generations must wait");
        }
    }

    private void step(GenerationName name, ReindexState state) {
        switch (state.phase()) {
            case BUILDING -> {
                if (isCaughtUp(name)) {
                    compare(name, state);
                }
            }
            case SWAPPING -> swap(name, state);
            case READY, SERVED -> {}
        }
    }

    private boolean isRebuilding() {
        return generations.list().stream()
                .flatMap(name -> log.find(name).stream())
                .anyMatch(state -> state.lost() && state.phase() != Phase.SERVED);
    }

    private boolean isCaughtUp(GenerationName name) {
        try (Lag lag = new Lag(consumers.admin())) {
            return lag.progress(name, lag.ends()).isComplete();
        }
    }

    private void compare(GenerationName name, ReindexState state) {
        Comparison comparison = ComparisonRun.of(generations.serving(), generations.open(name), state);
        boolean lacks = comparison.missing() > 0;
        String reason = lacks
                ? "%d documents that serve are missing; see their status for why, then POST /api/v1/reindex/%s/serve to swap all the same, or DELETE it"
                        .formatted(comparison.missing(), name)
                : "built and compared; POST /api/v1/reindex/%s/serve lets it serve".formatted(name);
        boolean swap = state.swap() && !lacks;
        log.write(state.in(swap ? Phase.SWAPPING : Phase.READY, comparison, swap ? null : reason));
        LOG.infof("Generation %s has caught up: %s", name, comparison);
    }

    private void swap(GenerationName name, ReindexState state) {
        try (Lag lag = new Lag(consumers.admin())) {
            new Swap(generations, lag).to(name);
            tellChangedStatuses(name);
            log.write(state.in(Phase.SERVED, state.comparison(), null));
            LOG.infof("Generation %s serves", name);
        } catch (SwapRefused e) {
            log.write(state.in(Phase.READY, state.comparison(), e.getMessage()));
            LOG.warnf("Generation %s does not serve yet: %s", name, e.getMessage());
        }
    }

    private void tellChangedStatuses(GenerationName serving) {
        ChangedStatuses changed =
                new ChangedStatuses(generations.open(serving).index().registry(), statuses);
        generations.list().stream()
                .filter(other -> !other.equals(serving))
                .forEach(other ->
                        changed.tellSince(generations.open(other).index().registry()));
    }

    /** The accepted events are all there is of an index that has been lost. */
    private void rebuildIfLost() {
        if (lookedForLoss) {
            return;
        }
        Generation serving = generations.serving();
        boolean alone = generations.list().equals(List.of(serving.name()));
        if (alone && new LostIndex(consumers).isLost(serving.index().registry())) {
            LOG.warnf(
                    "The index does not know what was accepted: it was lost, and is built again from %s",
                    Topics.DOCUMENTS_ACCEPTED);
            reindexer.rebuild();
        }
        lookedForLoss = true;
    }
}
