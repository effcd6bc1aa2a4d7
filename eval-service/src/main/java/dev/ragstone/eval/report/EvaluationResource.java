package dev.ragstone.eval.report;

import dev.ragstone.database.DatabaseException;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final EvaluationQueries queries;
    private final IdentityResolver identities;

    EvaluationResource(EvaluationQueries queries, IdentityResolver identities) {
        this.queries = queries;
        this.identities = identities;
    }

    /** A page of evaluations. */
    @GET
    @ForAdmins
    @Operation(summary = "Evaluations, the newest question first")
    public EvaluationPage list(
            @Parameter(description = "Size of the page, 1 to 200") @QueryParam("limit") @DefaultValue("50") int limit,
            @Parameter(description = "The member `next` of the page before") @QueryParam("after") @Nullable
                    String after) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw invalid("limit must be 1 to %d, but is %d".formatted(MAX_LIMIT, limit));
        }
        String tenant = tenant();
        // One more than asked for tells whether there is a next page.
        List<Evaluation> found = after == null
                ? reading(() -> queries.list(tenant, limit + 1))
                : reading(() -> queries.list(tenant, limit + 1, cursor(after)));
        return EvaluationPage.of(found, limit);
    }

    /** One evaluation with its findings. */
    @GET
    @Path("/{interactionId}")
    @ForAdmins
    @Operation(summary = "The evaluation of one interaction, with what its scores are made of")
    public EvaluationView find(@PathParam("interactionId") UUID interactionId) {
        String tenant = tenant();
        return reading(() -> queries.find(tenant, interactionId))
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
            @Parameter(description = "model, promptVersion or status") @QueryParam("groupBy") @Nullable
                    String groupBy) {
        Duration length = Window.parse(window)
                .orElseThrow(() -> invalid("window must be as 30m, 24h or 7d, but is '%s'".formatted(window)));
        GroupBy grouping = grouping(groupBy);
        Instant to = Instant.now();
        Instant from = to.minus(length);
        String tenant = tenant();
        return new Summary(window, from, to, groupBy, reading(() -> queries.summarise(tenant, grouping, from, to)));
    }

    private String tenant() {
        return identities.current().tenant();
    }

    private static GroupBy grouping(@Nullable String parameter) {
        return parameter == null
                ? GroupBy.NOTHING
                : GroupBy.parse(parameter)
                        .orElseThrow(() -> invalid(
                                "groupBy must be one of %s, but is '%s'".formatted(GroupBy.parameters(), parameter)));
    }

    private static Cursor cursor(String text) {
        return Cursor.decode(text)
                .orElseThrow(() -> invalid("after must be the member next of a page, but is '%s'".formatted(text)));
    }

    private static <T> T reading(Supplier<T> query) {
        try {
            return query.get();
        } catch (DatabaseException.Unavailable e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "The evaluations cannot be read: PostgreSQL is away.", RETRY_AFTER, e);
        }
    }

    private static ProblemException invalid(String violation) {
        return ProblemException.invalid(List.of(violation));
    }
}
