package dev.ragstone.eval.experiment;

import dev.ragstone.eval.database.Available;
import dev.ragstone.eval.experiment.outcome.Outcome;
import dev.ragstone.eval.experiment.report.HtmlReport;
import dev.ragstone.eval.experiment.report.JUnitReport;
import dev.ragstone.eval.experiment.run.CaseQueries;
import dev.ragstone.eval.experiment.run.Experiment;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Reports of experiments of the caller's tenant that have ended. The page is for administrators only: it quotes answers, which may
 * quote documents that not everyone in the tenant may read.
 */
@Path("/api/v1/experiments/{id}")
@Blocking
@Tag(name = "Experiments")
public class ReportResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Experiments experiments;
    private final CaseQueries cases;
    private final WorstCases worstCases;
    private final IdentityResolver identities;

    ReportResource(Experiments experiments, CaseQueries cases, WorstCases worstCases, IdentityResolver identities) {
        this.experiments = experiments;
        this.cases = cases;
        this.worstCases = worstCases;
        this.identities = identities;
    }

    /** The report for build servers. */
    @GET
    @Path("report.xml")
    @Produces(MediaType.APPLICATION_XML)
    @ForReaders
    @ForAdmins
    @Operation(summary = "The experiment as JUnit XML: a metric that has regressed is a failure")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "409", description = "The experiment has not ended")
    public String junit(@PathParam("id") UUID id) {
        return Available.orProblem(() -> {
            Experiment experiment = ended(id);
            return JUnitReport.of(experiment, outcome(experiment).metrics(), cases.unanswered(id));
        });
    }

    /** The report for people. */
    @GET
    @Path("report.html")
    @Produces(MediaType.TEXT_HTML)
    @ForAdmins
    @Operation(summary = "The experiment as a page, with the cases that lost most")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "409", description = "The experiment has not ended")
    public Response page(@PathParam("id") UUID id) {
        String page = Available.orProblem(() -> {
            Experiment experiment = ended(id);
            Outcome outcome = outcome(experiment);
            return HtmlReport.of(
                    experiment, outcome, cases.unanswered(id), worstCases.of(experiment, outcome.metrics()));
        });
        return Response.ok(page, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", HtmlReport.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Experiment ended(UUID id) {
        Experiment experiment = experiments.find(identities.current().tenant(), id);
        if (!experiment.state().isEnd()) {
            throw ProblemException.passing(
                    ProblemType.CONFLICT,
                    "Experiment %s has not ended: %d of %d cases have been asked."
                            .formatted(
                                    id,
                                    experiment.progress().answered()
                                            + experiment.progress().failed(),
                                    experiment.plan().cases()),
                    "Ask again later.",
                    RETRY_AFTER,
                    null);
        }
        return experiment;
    }

    /** An experiment that was cancelled, or given up, has found nothing. */
    private static Outcome outcome(Experiment experiment) {
        Outcome outcome = experiment.outcome();
        return outcome == null ? new Outcome(List.of(), List.of(), Map.of()) : outcome;
    }
}
