package dev.ragstone.eval.experiment;

import dev.ragstone.eval.experiment.outcome.CaseScores;
import dev.ragstone.eval.experiment.outcome.Loss;
import dev.ragstone.eval.experiment.outcome.MetricOutcome;
import dev.ragstone.eval.experiment.report.WorstCase;
import dev.ragstone.eval.experiment.run.CaseQueries;
import dev.ragstone.eval.experiment.run.Experiment;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** For each metric that is worse, the cases that lost most, with the answers that were and are. */
@Singleton
class WorstCases {

    private static final int SHOWN = 10;

    private final CaseQueries cases;

    WorstCases(CaseQueries cases) {
        this.cases = cases;
    }

    /** The cases by metric, in the order of the metrics; none without a baseline. */
    Map<String, List<WorstCase>> of(Experiment experiment, List<MetricOutcome> metrics) {
        UUID baseline = experiment.plan().baseline();
        List<MetricOutcome> worse =
                metrics.stream().filter(MetricOutcome::looksWorse).toList();
        Map<String, List<WorstCase>> worst = new LinkedHashMap<>();
        if (baseline == null || worse.isEmpty()) {
            return worst;
        }
        List<CaseScores> now = cases.scores(experiment.id());
        List<CaseScores> before = cases.scores(baseline);
        for (MetricOutcome metric : worse) {
            List<Loss> losses = Loss.greatest(metric, now, before, SHOWN);
            worst.put(metric.metric(), quoted(losses, experiment.id(), baseline));
        }
        return worst;
    }

    private List<WorstCase> quoted(List<Loss> losses, UUID experiment, UUID baseline) {
        List<String> ids = losses.stream().map(Loss::id).toList();
        Map<String, String> now = cases.answers(experiment, ids);
        Map<String, String> before = cases.answers(baseline, ids);
        return losses.stream()
                .map(loss -> new WorstCase(loss, before.getOrDefault(loss.id(), ""), now.getOrDefault(loss.id(), "")))
                .toList();
    }
}
