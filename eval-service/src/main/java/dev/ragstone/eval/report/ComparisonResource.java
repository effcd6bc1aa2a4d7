package dev.ragstone.eval.report;

import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import io.smallrye.common.annotation.Blocking;
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
import org.jspecify.annotations.Nullable;

/** Whether one variant is better than another. */
@Path("/api/v1/evaluations/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class ComparisonResource {

    private final Comparisons comparisons;
    private final IdentityResolver identities;

    ComparisonResource(Comparisons comparisons, IdentityResolver identities) {
        this.comparisons = comparisons;
        this.identities = identities;
    }

    /** Compares two variants, or a window of time with the one before. */
    @GET
    @Blocking
    @ForReaders
    @ForAdmins
    @Operation(summary = "Per metric: the difference, its 95% interval, and whether the candidate is better")
    public ComparisonReport compare(
            @Parameter(
                            description =
                                    "model, promptVersion, status or stratum; without it the window is compared with the one before")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(description = "The one variant, such as a prompt version") @QueryParam("baseline") @Nullable
                    String baseline,
            @Parameter(description = "The other") @QueryParam("candidate") @Nullable String candidate,
            @Parameter(description = "How far back, as 30m, 24h or 7d") @QueryParam("window") @DefaultValue("7d")
                    String window,
            @Parameter(description = "The smallest difference that anyone cares for")
                    @QueryParam("smallestEffect")
                    @DefaultValue("0")
                    double smallestEffect) {
        if (!(smallestEffect >= 0 && Double.isFinite(smallestEffect))) {
            throw Parameters.invalid("smallestEffect must be 0 or more");
        }
        TimeSpan span = TimeSpan.until(Instant.now(), Parameters.window(window));
        String tenant = identities.current().tenant();
        if (by == null) {
            return Parameters.reading(() -> comparisons.ofWindows(tenant, span, smallestEffect));
        }
        if (baseline == null || candidate == null) {
            throw Parameters.invalid("baseline and candidate must name the variants that by tells apart");
        }
        GroupBy grouping = Parameters.grouping("by", by);
        return Parameters.reading(() ->
                comparisons.ofVariants(tenant, grouping, span, new VariantPair(baseline, candidate), smallestEffect));
    }
}
