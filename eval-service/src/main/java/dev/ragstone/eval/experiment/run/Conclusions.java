package dev.ragstone.eval.experiment.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.ragstone.eval.experiment.outcome.Gate;
import dev.ragstone.eval.experiment.outcome.MetricRule;
import dev.ragstone.eval.experiment.outcome.Outcome;
import dev.ragstone.eval.experiment.run.CaseResult.Unanswered;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of an experiment whose cases have been asked. */
@Singleton
class Conclusions {

    private final CaseQueries cases;
    private final AnswerJudge judge;

    Conclusions(CaseQueries cases, AnswerJudge judge) {
        this.cases = cases;
        this.judge = judge;
    }

    /**
     * How an experiment ends.
     *
     * @param state its last state
     * @param failure why it failed; null unless it did
     * @param outcome what it found
     */
    record Conclusion(ExperimentState state, @Nullable String failure, Outcome outcome) {}

    /** The end of an experiment whose cases have all been asked. */
    Conclusion complete(Experiment experiment) {
        Outcome outcome = outcome(experiment);
        if (outcome.variants().isEmpty()) {
            return new Conclusion(ExperimentState.FAILED, "No case was answered.", outcome);
        }
        return new Conclusion(ExperimentState.of(gate(experiment.plan()).conclude(outcome)), null, outcome);
    }

    /** The end of an experiment that nothing can be hoped of; what was found until then is told, and decides nothing. */
    Conclusion failed(Experiment experiment, String reason) {
        return new Conclusion(ExperimentState.FAILED, reason, outcome(experiment));
    }

    private Outcome outcome(Experiment experiment) {
        UUID baseline = experiment.plan().baseline();
        return new Outcome(
                gate(experiment.plan())
                        .judge(cases.scores(experiment.id()), baseline == null ? null : cases.scores(baseline)),
                cases.variants(experiment.id()),
                cases.unanswered(experiment.id()).stream().collect(groupingBy(Unanswered::reason, counting())));
    }

    /** A metric that there was when the experiment was ordered, and is not any more, says nothing. */
    private Gate gate(Plan plan) {
        return new Gate(judge.metrics().stream()
                .filter(metric -> plan.metrics().contains(metric.name()))
                .map(metric -> new MetricRule(metric, plan.gates().contains(metric.name()), plan.smallestEffect()))
                .toList());
    }
}
