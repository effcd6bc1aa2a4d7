package dev.ragstone.eval.report;

import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.report.Settings.MetricSetting;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.access.ForReaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the page of this service has to know of it. */
@Path("/api/v1/evaluations/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class SettingsResource {

    private final EvaluationConfig config;
    private final Scoring scoring;

    SettingsResource(EvaluationConfig config, Scoring scoring) {
        this.config = config;
        this.scoring = scoring;
    }

    /** The settings. */
    @GET
    @ForReaders
    @ForAdmins
    @Operation(summary = "Which metrics there are, and where traces are shown")
    public Settings settings() {
        return new Settings(
                config.traceUrl().orElse(null),
                scoring.metrics().stream()
                        .map(SettingsResource::setting)
                        .sorted(Comparator.comparing(MetricSetting::name))
                        .toList());
    }

    private static MetricSetting setting(Metric metric) {
        return new MetricSetting(
                metric.name(),
                metric.measured(),
                metric.scale().isShare(),
                metric.scale().isMoreBetter());
    }
}
