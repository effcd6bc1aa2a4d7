package dev.ragstone.eval.report;

import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the scores can be trusted, by what people say of the same answers. */
@Path("/api/v1/evaluations/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Labels")
public class AgreementResource {

    private final AgreementQueries queries;
    private final IdentityResolver identities;

    AgreementResource(AgreementQueries queries, IdentityResolver identities) {
        this.queries = queries;
        this.identities = identities;
    }

    /** How scores and labels agree in a window of time that ends now. */
    @GET
    @ForReaders
    @ForAdmins
    @Operation(
            summary =
                    "Per metric: how its scores agree with the labels of people, and which threshold would agree best")
    public AgreementReport agreement(
            @Parameter(description = "How far back, as 30m, 24h or 7d") @QueryParam("window") @DefaultValue("90d")
                    String window) {
        TimeSpan span = TimeSpan.until(Instant.now(), Parameters.window(window));
        String tenant = identities.current().tenant();
        return new AgreementReport(
                window,
                span.from(),
                span.to(),
                Parameters.reading(() -> queries.read(tenant, span)).entrySet().stream()
                        .map(labelled -> labelled.getValue().agreement(labelled.getKey()))
                        .toList());
    }
}
