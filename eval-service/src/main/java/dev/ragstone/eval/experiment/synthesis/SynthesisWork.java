package dev.ragstone.eval.experiment.synthesis;

import dev.ragstone.eval.experiment.dataset.DataSet;
import dev.ragstone.eval.experiment.dataset.DataSetStore;
import dev.ragstone.eval.experiment.dataset.TestCase;
import dev.ragstone.eval.metric.UnjudgedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The work on one order: questions are written, and kept as a data set. Without money, or a model, it waits for days. */
@Singleton
class SynthesisWork {

    /** Whoever has given no sign of life for so long is taken to be dead. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final SynthesisStore store;
    private final DataSetStore dataSets;
    private final Author author;

    SynthesisWork(SynthesisStore store, DataSetStore dataSets, Author author) {
        this.store = store;
        this.dataSets = dataSets;
        this.author = author;
    }

    /**
     * Carries an order out, as far as that is possible now.
     *
     * @throws dev.ragstone.database.DatabaseException if the database goes away
     */
    void carryOut(SynthesisStore.Job job) {
        Synthesis synthesis = new Synthesis(job.order(), author, progress -> store.goOn(job.key(), progress, LEASE));
        try {
            synthesis.write().ifPresent(cases -> keep(job.key(), cases, synthesis.progress()));
        } catch (UnjudgedException e) {
            waitFor(String.valueOf(e.getMessage()), job, synthesis.progress());
        }
    }

    private void waitFor(String reason, SynthesisStore.Job job, Progress progress) {
        if (job.orderedAt().plus(LONGEST_WAIT).isAfter(Instant.now())) {
            store.goOn(job.key(), progress.waiting(reason), PAUSE);
        } else {
            String failure = "It could not be finished within %d days: %s.".formatted(LONGEST_WAIT.toDays(), reason);
            store.end(job.key(), SynthesisState.FAILED, failure, progress);
        }
    }

    private void keep(SynthesisKey key, List<TestCase> cases, Progress progress) {
        if (cases.isEmpty()) {
            String failure = "No question was taken. Why those that were written are rejected stands in the progress.";
            store.end(key, SynthesisState.FAILED, failure, progress);
            return;
        }
        switch (dataSets.keep(key.tenant(), new DataSet(key.name(), key.version(), cases))) {
            case NEW, SAME -> store.end(key, SynthesisState.DONE, null, progress);
            case OTHER ->
                store.end(
                        key,
                        SynthesisState.FAILED,
                        "Meanwhile the version was given to other cases: order it under another one.",
                        progress);
        }
    }
}
