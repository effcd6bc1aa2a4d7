package dev.ragstone.eval.experiment.run;

import dev.ragstone.eval.experiment.dataset.DataSet;
import dev.ragstone.eval.experiment.dataset.DataSetStore;
import dev.ragstone.eval.experiment.dataset.TestCase;
import dev.ragstone.eval.experiment.run.Conclusions.Conclusion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The work on one experiment: what has been asked stays as it is, whoever asked it, the other questions are asked, and it is
 * concluded.
 */
@Singleton
class ExperimentWork {

    private final ExperimentStore experiments;
    private final DataSetStore dataSets;
    private final CaseStore cases;
    private final Conclusions conclusions;
    private final AnswerJudge judge;
    private final Asker asker;

    ExperimentWork(
            ExperimentStore experiments,
            DataSetStore dataSets,
            CaseStore cases,
            Conclusions conclusions,
            AnswerJudge judge,
            Asker asker) {
        this.experiments = experiments;
        this.dataSets = dataSets;
        this.cases = cases;
        this.conclusions = conclusions;
        this.judge = judge;
        this.asker = asker;
    }

    /**
     * Carries an experiment out.
     *
     * @return how it ends; empty if it is not the owner's any more
     * @throws dev.ragstone.database.DatabaseException if the database goes away
     * @throws InterruptedException if the process stops
     */
    Optional<Conclusion> carryOut(String tenant, UUID id, UUID owner) throws InterruptedException {
        Experiment experiment = experiments
                .find(tenant, id)
                .orElseThrow(() -> new IllegalStateException("experiment %s has gone".formatted(id)));
        ExperimentRun run = new ExperimentRun(experiment, asker, judge, result -> cases.keep(id, owner, result));
        return switch (run.ask(pending(experiment))) {
            case ExperimentRun.End.Complete complete -> Optional.of(conclusions.complete(experiment));
            case ExperimentRun.End.Hopeless hopeless -> Optional.of(conclusions.failed(experiment, hopeless.reason()));
            case ExperimentRun.End.Lost lost -> Optional.empty();
        };
    }

    private List<TestCase> pending(Experiment experiment) {
        Plan plan = experiment.plan();
        Set<String> asked = cases.asked(experiment.id());
        return dataSets.find(experiment.tenant(), plan.dataSet(), plan.version()).map(DataSet::cases).stream()
                .flatMap(List::stream)
                .filter(question -> !asked.contains(question.id()))
                .toList();
    }
}
