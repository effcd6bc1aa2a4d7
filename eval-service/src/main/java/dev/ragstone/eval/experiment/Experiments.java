package dev.ragstone.eval.experiment;

import dev.ragstone.eval.experiment.dataset.DataSet;
import dev.ragstone.eval.experiment.dataset.DataSetStore;
import dev.ragstone.eval.experiment.run.Experiment;
import dev.ragstone.eval.experiment.run.ExperimentStore;
import dev.ragstone.eval.experiment.run.Plan;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes orders of experiments, once what they refer to is there. */
@Singleton
class Experiments {

    /** How far back a baseline is looked for. */
    private static final int LOOKED_AT = 200;

    private final ExperimentStore store;
    private final DataSetStore dataSets;

    Experiments(ExperimentStore store, DataSetStore dataSets) {
        this.store = store;
        this.dataSets = dataSets;
    }

    /**
     * Takes an order.
     *
     * @throws ProblemException if it refers to what is not there, or not fit for it
     */
    Experiment order(String tenant, ExperimentOrder order) {
        DataSet dataSet = dataSet(tenant, order.dataSet());
        UUID id = store.order(
                tenant,
                new Plan(
                        order.name(),
                        order.label(),
                        dataSet.name(),
                        dataSet.version(),
                        dataSet.cases().size(),
                        order.metrics(),
                        order.gates(),
                        baseline(tenant, order, dataSet),
                        order.smallestEffect(),
                        order.concurrency()));
        return find(tenant, id);
    }

    /**
     * An experiment.
     *
     * @throws ProblemException if there is none of that id
     */
    Experiment find(String tenant, UUID id) {
        return store.find(tenant, id)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no experiment %s.".formatted(id),
                        "Check the id; GET /api/v1/experiments lists those there are."));
    }

    private DataSet dataSet(String tenant, DataSetChoice choice) {
        return switch (choice) {
            case DataSetChoice.Given given -> keep(tenant, given.dataSet());
            case DataSetChoice.Kept kept ->
                dataSets.find(tenant, kept.name(), kept.version())
                        .orElseThrow(() -> ProblemException.invalid(List.of(
                                kept.version() == null
                                        ? "there is no data set %s".formatted(kept.name())
                                        : "there is no data set %s of version %s"
                                                .formatted(kept.name(), kept.version()))));
        };
    }

    private DataSet keep(String tenant, DataSet dataSet) {
        return switch (dataSets.keep(tenant, dataSet)) {
            case NEW, SAME -> dataSet;
            case OTHER -> throw DataSetStore.conflict(dataSet);
        };
    }

    private @Nullable UUID baseline(String tenant, ExperimentOrder order, DataSet dataSet) {
        return switch (order.baseline()) {
            case BaselineChoice.None none -> null;
            case BaselineChoice.Latest latest ->
                store.list(tenant, order.name(), LOOKED_AT).stream()
                        .filter(earlier -> earlier.plan().dataSet().equals(dataSet.name()))
                        .filter(earlier -> earlier.state().isFitForComparison())
                        .map(Experiment::id)
                        .findFirst()
                        .orElse(null);
            case BaselineChoice.Named named -> named(tenant, named.id());
        };
    }

    private UUID named(String tenant, UUID id) {
        Experiment baseline = store.find(tenant, id)
                .orElseThrow(() -> ProblemException.invalid(List.of("there is no experiment %s".formatted(id))));
        return switch (baseline.state()) {
            case PASSED, CANNOT_TELL, REGRESSED -> id;
            case QUEUED, RUNNING, FAILED, CANCELLED ->
                throw ProblemException.invalid(
                        List.of("experiment %s is %s, and cannot be compared with".formatted(id, baseline.state())));
        };
    }
}
