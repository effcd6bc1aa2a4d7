package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.events.DocumentData;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes what people ask of the generations of the index, and tells how they stand. */
@Singleton
class Reindexer {

    private static final Logger LOG = Logger.getLogger(Reindexer.class);

    private final Generations generations;
    private final Followers followers;
    private final AcceptedConsumers consumers;
    private final ReindexLog log;

    Reindexer(Generations generations, Followers followers, AcceptedConsumers consumers, ReindexLog log) {
        this.generations = generations;
        this.followers = followers;
        this.consumers = consumers;
        this.log = log;
    }

    /**
     * Makes a new generation and begins to build it.
     *
     * @throws ProblemException if the model is not known, or another generation is being built
     */
    GenerationView start(String tenant, ReindexRequest request) {
        return start(tenant, request, false);
    }

    /** Builds the serving generation, which was lost, again, and lets it serve; events wait until it does. */
    void rebuild() {
        start(DocumentData.DEFAULT_TENANT, new ReindexRequest(null, true, List.of()), true);
    }

    private GenerationView start(String tenant, ReindexRequest request, boolean lost) {
        requireNoneBuilding();
        GenerationName name = next(request);
        // Both before it is there: from then on processes follow for it.
        try (Lag lag = new Lag(consumers.admin())) {
            lag.forget(name);
        }
        log.write(new ReindexState(
                name.encode(),
                tenant,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                request.swaps(),
                lost,
                request.questions(),
                Phase.BUILDING,
                null,
                null));
        generations.create(name);
        LOG.infof("Generation %s is being built", name);
        followers.follow(generations.roles(), generations.list());
        return view(name);
    }

    /** All generations, the serving one first. */
    ReindexOverview overview() {
        GenerationRoles roles = generations.roles();
        List<GenerationName> names = new ArrayList<>(generations.list());
        GenerationName serving = roles.serving();
        if (serving != null && names.remove(serving)) {
            names.addFirst(serving);
        }
        return new ReindexOverview(names.stream().map(this::view).toList());
    }

    /**
     * Lets a generation serve as soon as it has caught up: the swap by hand, or the way back.
     *
     * @throws ProblemException if it is not there, or serves already
     */
    GenerationView serve(String tenant, GenerationName name) {
        requirePresent(name);
        if (name.equals(generations.roles().serving())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Generation %s serves already.".formatted(name),
                    "See GET /api/v1/reindex for the others.");
        }
        ReindexState state = log.find(name)
                .orElseGet(() -> new ReindexState(
                        name.encode(),
                        tenant,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        true,
                        false,
                        List.of(),
                        Phase.SWAPPING,
                        null,
                        null));
        log.write(state.in(Phase.SWAPPING, state.comparison(), null));
        return view(name);
    }

    /**
     * Removes a generation for good.
     *
     * @throws ProblemException if it is not there, or has a role
     */
    void drop(GenerationName name) {
        requirePresent(name);
        try {
            followers.drop(name);
            log.forget(name);
        } catch (IndexException e) {
            throw new ProblemException(
                    ProblemType.CONFLICT, String.valueOf(e.getMessage()), "See GET /api/v1/reindex for the roles.");
        }
    }

    private GenerationName next(ReindexRequest request) {
        try {
            return generations.next(Optional.ofNullable(request.model()).orElse(""));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(String.valueOf(e.getMessage())));
        }
    }

    private void requireNoneBuilding() {
        for (GenerationName name : generations.list()) {
            Phase phase = log.find(name).map(ReindexState::phase).orElse(Phase.SERVED);
            if (Set.of(Phase.BUILDING, Phase.SWAPPING).contains(phase)) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "Generation %s is being built already.".formatted(name),
                        "Wait for it (GET /api/v1/reindex), or remove it with DELETE /api/v1/reindex/%s."
                                .formatted(name));
            }
        }
    }

    private void requirePresent(GenerationName name) {
        if (!generations.list().contains(name)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no generation %s.".formatted(name),
                    "GET /api/v1/reindex lists those there are.");
        }
    }

    private GenerationView view(GenerationName name) {
        GenerationRoles roles = generations.roles();
        Optional<ReindexState> state = log.find(name);
        GenerationView.Role role = name.equals(roles.serving())
                ? GenerationView.Role.SERVING
                : name.equals(roles.joining()) ? GenerationView.Role.JOINING : GenerationView.Role.FOLLOWING;
        return new GenerationView(
                name.encode(),
                role,
                state.map(ReindexState::phase).orElse(null),
                role == GenerationView.Role.SERVING ? null : progress(name),
                state.map(ReindexState::comparison).orElse(null),
                state.map(ReindexState::startedAt).orElse(null),
                state.map(ReindexState::reason).orElse(null));
    }

    private @Nullable Progress progress(GenerationName name) {
        try (Lag lag = new Lag(consumers.admin())) {
            return lag.progress(name, lag.ends());
        }
    }
}
