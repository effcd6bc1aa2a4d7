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
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a metric goes over time. */
@Path("/api/v1/evaluations/trend")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class TrendResource {

    private final TrendQueries queries;
    private final IdentityResolver identities;

    TrendResource(TrendQueries queries, IdentityResolver identities) {
        this.queries = queries;
        this.identities = identities;
    }

    /** One metric over a window of time that ends now. */
    @GET
    @ForReaders
    @ForAdmins
    @Operation(summary = "One metric over time: number, mean and 95% interval of each of up to 60 pieces of the window")
    public Trend trend(
            @Parameter(description = "The metric") @QueryParam("metric") @Nullable String metric,
            @Parameter(description = "How far back, as 30m, 24h or 7d") @QueryParam("window") @DefaultValue("7d")
                    String window,
            @Parameter(description = "model, promptVersion, status or stratum") @QueryParam("groupBy") @Nullable
                    String groupBy) {
        if (metric == null) {
            throw Parameters.invalid("metric must name what is wanted over time");
        }
        Duration length = Parameters.window(window);
        TimeSpan span = TimeSpan.until(Instant.now(), length);
        TrendQuery query =
                new TrendQuery(metric, Parameters.grouping("groupBy", groupBy), span, Buckets.length(length));
        String tenant = identities.current().tenant();
        return new Trend(
                metric,
                window,
                span.from(),
                span.to(),
                groupBy,
                query.bucket().toSeconds(),
                Parameters.reading(() -> queries.groups(tenant, query)));
    }
}
