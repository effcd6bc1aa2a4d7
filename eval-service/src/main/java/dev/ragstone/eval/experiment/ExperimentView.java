package dev.ragstone.eval.experiment;

import dev.ragstone.eval.experiment.outcome.MetricOutcome;
import dev.ragstone.eval.experiment.outcome.Outcome;
import dev.ragstone.eval.experiment.outcome.Variant;
import dev.ragstone.eval.experiment.run.Experiment;
import dev.ragstone.eval.experiment.run.ExperimentState;
import dev.ragstone.eval.experiment.run.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as HTTP shows it.
 *
 * @param id its id
 * @param name its name
 * @param label what is special about it; null for nothing
 * @param state where it stands
 * @param failure why it could not be carried out; null if it could
 * @param dataset what is asked
 * @param baseline the experiment it is compared with; null for none
 * @param smallestEffect the smallest difference of a share that anyone cares for; 0 if that is not known
 * @param progress how far it has come
 * @param orderedAt when it was asked for
 * @param endedAt when it ended; null if it has not
 * @param metrics what each metric found; null in lists, and until it has ended
 * @param variants what wrote the answers; null like the metrics
 * @param failedCases how many cases have no answer, by reason; null like the metrics
 */
public record ExperimentView(
        UUID id,
        String name,
        @Nullable String label,
        ExperimentState state,
        @Nullable String failure,
        DataSetName dataset,
        @Nullable UUID baseline,
        double smallestEffect,
        Progress progress,
        Instant orderedAt,
        @Nullable Instant endedAt,
        @Nullable List<MetricOutcome> metrics,
        @Nullable List<Variant> variants,
        @Nullable Map<String, Long> failedCases) {

    /**
     * Names a data set.
     *
     * @param name its name
     * @param version its version
     */
    public record DataSetName(String name, String version) {}

    /**
     * How far an experiment has come.
     *
     * @param cases how many cases there are
     * @param answered how many have an answer
     * @param failed how many were asked, and have none
     */
    public record Progress(int cases, int answered, int failed) {}

    static ExperimentView of(Experiment experiment, boolean detailed) {
        Plan plan = experiment.plan();
        Outcome outcome = detailed ? experiment.outcome() : null;
        return new ExperimentView(
                experiment.id(),
                plan.name(),
                plan.label(),
                experiment.state(),
                experiment.failure(),
                new DataSetName(plan.dataSet(), plan.version()),
                plan.baseline(),
                plan.smallestEffect(),
                new Progress(
                        plan.cases(),
                        experiment.progress().answered(),
                        experiment.progress().failed()),
                experiment.orderedAt(),
                experiment.endedAt(),
                outcome == null ? null : outcome.metrics(),
                outcome == null ? null : outcome.variants(),
                outcome == null ? null : outcome.failedCases());
    }
}
