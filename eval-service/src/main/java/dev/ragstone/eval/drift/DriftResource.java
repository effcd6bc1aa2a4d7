package dev.ragstone.eval.drift;

import dev.ragstone.database.DatabaseException;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drifts that were noticed. */
@Path("/api/v1/evaluations/drifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class DriftResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration BACK = Duration.ofDays(90);

    private final DriftStore store;
    private final IdentityResolver identities;

    DriftResource(DriftStore store, IdentityResolver identities) {
        this.store = store;
        this.identities = identities;
    }

    /** Drifts of the caller's tenant. */
    @GET
    @Blocking
    @ForReaders
    @ForAdmins
    @Operation(summary = "Metrics that are not what they were, with traces to look at, the newest first")
    public List<Drift> list() {
        String tenant = identities.current().tenant();
        try {
            return store.list(tenant, Instant.now().minus(BACK));
        } catch (DatabaseException.Unavailable e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "Drifts cannot be read: PostgreSQL is away.", RETRY_AFTER, e);
        }
    }
}
