package dev.ragstone.eval.drift;

import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.database.Available;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drifts that were noticed, and the watches that look for them. */
@Path("/api/v1/evaluations/drifts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Evaluations")
public class DriftResource {

    private static final Duration BACK = Duration.ofDays(90);

    private final DriftQueries queries;
    private final EvaluationConfig.Drift config;
    private final IdentityResolver identities;

    DriftResource(DriftQueries queries, EvaluationConfig config, IdentityResolver identities) {
        this.queries = queries;
        this.config = config.drift();
        this.identities = identities;
    }

    /** Drifts of the caller's tenant. */
    @GET
    @ForReaders
    @ForAdmins
    @Operation(summary = "Metrics that are not what they were, with traces to look at, the newest first")
    public List<Drift> list() {
        String tenant = identities.current().tenant();
        return Available.orProblem(() -> queries.drifts(tenant, Instant.now().minus(BACK)));
    }

    /** Watches over the scores of the caller's tenant. */
    @GET
    @Path("/watches")
    @ForReaders
    @ForAdmins
    @Operation(summary = "What is watched for drift, and how far each watch has come")
    public List<WatchView> watches() {
        String tenant = identities.current().tenant();
        Map<String, Watch> watches = Available.orProblem(() -> queries.watches(tenant));
        return config.metrics().stream()
                .map(metric -> WatchView.of(metric, watches.getOrDefault(metric, Watch.NEW), config.baseline()))
                .toList();
    }
}
