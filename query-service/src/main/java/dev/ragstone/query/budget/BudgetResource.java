package dev.ragstone.query.budget;

import dev.ragstone.query.flow.BudgetUnknownException;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller's tenant has spent on language models, and may spend. */
@Path("/api/v1/budget")
@RunOnVirtualThread
@ForReaders
@ForAdmins
@Tag(name = "Budget")
public class BudgetResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Budgets budgets;
    private final IdentityResolver identities;

    public BudgetResource(Budgets budgets, IdentityResolver identities) {
        this.budgets = budgets;
        this.identities = identities;
    }

    /** How it stands today. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the tenant has spent on language models today (UTC), and may spend")
    @APIResponse(
            responseCode = "200",
            description = "How it stands; amounts are absent where there is no limit",
            content = @Content(schema = @Schema(implementation = BudgetResponse.class)))
    @APIResponse(responseCode = "503", description = "It is not known now; see Retry-After")
    public BudgetResponse budget() {
        String tenant = identities.current().tenant();
        try {
            return BudgetResponse.of(tenant, budgets.statement(tenant));
        } catch (BudgetUnknownException e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "It is not known what was spent.", RETRY_AFTER, e);
        }
    }
}
