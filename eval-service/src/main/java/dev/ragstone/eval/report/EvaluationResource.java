package dev.ragstone.eval.report;

import dev.ragstone.eval.flow.Evaluation;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the answers of the caller's tenant. All but the summary is for administrators only: claims quote
 * answers, and an answer may quote documents that not everyone in the tenant may read.
 */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations", description = "Scores of live answers")
public class EvaluationResource {

    private static final int MAX_LIMIT = 200;

    private static final String NEWEST = "newest";
    private static final String WORST = "worst";

    private final EvaluationQueries queries;
    private final WorstAnswers worst;
    private final Scales scales;
    private final IdentityResolver identities;

    EvaluationResource(EvaluationQueries queries, WorstAnswers worst, Scales scales, IdentityResolver identities) {
        this.queries = queries;
        this.worst = worst;
        this.scales = scales;
        this.identities = identities;
    }

    /** A page of evaluations. */
    @GET
    @ForAdmins
    @Operation(summary = "Evaluations, the newest question first, or the worst answer by a metric")
    public EvaluationPage list(
            @Parameter(description = "Size of the page, 1 to 200") @QueryParam("limit") @DefaultValue("50") int limit,
            @Parameter(description = "The member `next` of the page before; the order `worst` has one page")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(description = "newest or worst") @QueryParam("order") @DefaultValue(NEWEST) String order,
            @Parameter(description = "Of the order `worst`: by what metric") @QueryParam("metric") @Nullable
                    String metric,
            @Parameter(description = "Of the order `worst`: how far back, as 30m, 24h or 7d")
                    @QueryParam("window")
                    @DefaultValue("24h")
                    String window) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Parameters.invalid("limit must be 1 to %d, but is %d".formatted(MAX_LIMIT, limit));
        }
        return switch (order) {
            case NEWEST -> newest(limit, after);
            case WORST -> worst(limit, after, metric, TimeSpan.until(Instant.now(), Parameters.window(window)));
            default -> throw Parameters.invalid("order must be newest or worst, but is '%s'".formatted(order));
        };
    }

    private EvaluationPage newest(int limit, @Nullable String after) {
        String tenant = tenant();
        // One more than asked for tells whether there is a next page.
        List<Evaluation> found = after == null
                ? Parameters.reading(() -> queries.list(tenant, limit + 1))
                : Parameters.reading(() -> queries.list(tenant, limit + 1, cursor(after)));
        return EvaluationPage.of(found, limit);
    }

    private EvaluationPage worst(int limit, @Nullable String after, @Nullable String metric, TimeSpan span) {
        if (metric == null) {
            throw Parameters.invalid("metric must name what the worst answers are found by");
        }
        if (after != null) {
            throw Parameters.invalid("after goes with the order newest alone; ask for a greater limit instead");
        }
        String tenant = tenant();
        return EvaluationPage.only(Parameters.reading(() -> worst.list(tenant, metric, span, limit)));
    }

    /** One evaluation with its findings. */
    @GET
    @Path("/{interactionId}")
    @ForAdmins
    @Operation(summary = "The evaluation of one interaction, with what its scores are made of")
    public EvaluationView find(@PathParam("interactionId") UUID interactionId) {
        String tenant = tenant();
        return Parameters.reading(() -> queries.find(tenant, interactionId))
                .map(evaluation -> EvaluationView.of(evaluation, true))
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemType.NOT_FOUND,
                                "There is no evaluation of interaction %s.".formatted(interactionId),
                                "Check the id; an interaction is evaluated a moment after its answer, and only if it is sampled."));
    }

    /** What was found in a window of time that ends now. */
    @GET
    @Path("/summary")
    @ForReaders
    @ForAdmins
    @Operation(summary = "Per metric: number, mean, 95% interval, skipped and failed by reason")
    public Summary summary(
            @Parameter(description = "How far back, as 30m, 24h or 7d") @QueryParam("window") @DefaultValue("24h")
                    String window,
            @Parameter(description = "model, promptVersion, status or stratum") @QueryParam("groupBy") @Nullable
                    String groupBy) {
        GroupBy grouping = Parameters.grouping("groupBy", groupBy);
        TimeSpan span = TimeSpan.until(Instant.now(), Parameters.window(window));
        String tenant = tenant();
        List<GroupSummary> groups =
                Parameters.reading(() -> queries.summarise(tenant, grouping, span)).entrySet().stream()
                        .map(group -> GroupSummary.of(group.getKey(), group.getValue(), scales))
                        .toList();
        IntakeSummary intake = Parameters.reading(() -> queries.intake(tenant, span));
        return new Summary(window, span.from(), span.to(), groupBy, intake, groups);
    }

    private String tenant() {
        return identities.current().tenant();
    }

    private static Cursor cursor(String text) {
        return Cursor.decode(text)
                .orElseThrow(() ->
                        Parameters.invalid("after must be the member next of a page, but is '%s'".formatted(text)));
    }
}
