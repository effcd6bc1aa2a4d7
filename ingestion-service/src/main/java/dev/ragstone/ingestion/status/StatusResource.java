package dev.ragstone.ingestion.status;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import dev.ragstone.events.StatusEvent;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.access.ForWriters;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tells how documents stand, from the registry that fences their writes. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@ForReaders
@ForWriters
public class StatusResource {

    private final Generations generations;
    private final IdentityResolver identities;

    StatusResource(Generations generations, IdentityResolver identities) {
        this.generations = generations;
        this.identities = identities;
    }

    @GET
    @Path("/{id:.+}")
    @Operation(summary = "How a document stands", description = "The id may hold '/', plain or as %2F.")
    public StatusEvent status(String id) {
        DocumentId document = document(id);
        return registry()
                .findDurable(document)
                .map(StatusEvent::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "no event of document '%s' has been worked on".formatted(id),
                        "If it was published just now, ask again in a moment; else check the id and the tenant."));
    }

    @GET
    @Operation(summary = "Documents by state", description = "A page of documents, with totals per state.")
    public StatusPage list(
            @RestQuery @Nullable DocumentState state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        String tenant = identities.current().tenant();
        DocumentRegistry registry = registry();
        EntryPage page = registry.list(new EntryQuery(tenant, state, after, limit));
        return new StatusPage(
                page.entries().stream().map(StatusEvent::of).toList(), page.next(), registry.countByState(tenant));
    }

    private DocumentRegistry registry() {
        return generations.serving().index().registry();
    }

    private DocumentId document(String id) {
        try {
            return new DocumentId(identities.current().tenant(), id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(String.valueOf(e.getMessage())));
        }
    }
}
