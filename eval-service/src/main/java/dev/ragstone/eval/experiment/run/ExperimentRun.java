package dev.ragstone.eval.experiment.run;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.database.DatabaseException;
import dev.ragstone.eval.experiment.dataset.TestCase;
import dev.ragstone.eval.flow.Subject;
import java.util.Collection;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Asks the questions of an experiment that have not been asked yet, several at a time, and keeps what comes of each. */
final class ExperimentRun {

    private static final Logger LOG = Logger.getLogger(ExperimentRun.class);

    /** So many cases in a row without an answer mean that the others will have none either. */
    private static final int MOST_FAILURES_IN_A_ROW = 10;

    private final Experiment experiment;
    private final Asker asker;
    private final AnswerJudge judge;
    private final Keeper keeper;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile End end = new End.Complete();

    /** Keeps what came of a case; tells whether the experiment is still this process's. */
    @FunctionalInterface
    interface Keeper {
        boolean keep(CaseResult result);
    }

    /** How a run ended. */
    sealed interface End {

        /** All cases have been asked. */
        record Complete() implements End {}

        /** Somebody else has the experiment, or has ended it. */
        record Lost() implements End {}

        /** The other cases would have no answer either. */
        record Hopeless(String reason) implements End {}
    }

    ExperimentRun(Experiment experiment, Asker asker, AnswerJudge judge, Keeper keeper) {
        this.experiment = experiment;
        this.asker = asker;
        this.judge = judge;
        this.keeper = keeper;
    }

    /**
     * Asks all of these.
     *
     * @throws DatabaseException if what came of a case cannot be kept now
     * @throws InterruptedException if the process stops
     */
    End ask(Collection<TestCase> cases) throws InterruptedException {
        Queue<TestCase> queue = new ConcurrentLinkedQueue<>(cases);
        Callable<End> worker = () -> work(queue);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<End> done :
                    threads.invokeAll(Collections.nCopies(experiment.plan().concurrency(), worker))) {
                done.get();
            }
            return end;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private End work(Queue<TestCase> queue) throws InterruptedException {
        try {
            for (TestCase next = queue.poll(); next != null; next = queue.poll()) {
                if (!settle(next)) {
                    queue.clear();
                }
            }
            return end;
        } catch (RuntimeException e) {
            // The other workers end, too, when they are done with their case.
            queue.clear();
            throw e;
        }
    }

    /** Whether there is any use in going on. */
    private boolean settle(TestCase question) throws InterruptedException {
        return switch (asker.ask(experiment.tenant(), question)) {
            case Reply.Answered answered -> keep(scored(question, answered.interaction()));
            case Reply.Refused refused -> keep(unanswered(question, refused.reason()));
            case Reply.Later later -> keep(unanswered(question, later.reason()));
            case Reply.Forbidden forbidden -> stop(new End.Hopeless(forbidden.detail()));
        };
    }

    private CaseResult scored(TestCase question, Interaction interaction) {
        try {
            Subject subject = Subject.of(interaction).with(question.expected());
            return new CaseResult.Answered(
                    question.id(),
                    interaction,
                    judge.judge(subject, experiment.plan().metrics()));
        } catch (RuntimeException e) {
            // A model that breaks over one answer must not take the experiment along, again and again.
            LOG.errorf(e, "case %s of experiment %s cannot be scored", question.id(), experiment.id());
            return unanswered(question, "not-scored");
        }
    }

    private boolean keep(CaseResult result) {
        if (!keptOrRefused(result)) {
            return stop(new End.Lost());
        }
        return switch (result) {
            case CaseResult.Answered answered -> {
                failuresInARow.set(0);
                yield true;
            }
            case CaseResult.Unanswered unanswered ->
                failuresInARow.incrementAndGet() < MOST_FAILURES_IN_A_ROW
                        || stop(new End.Hopeless("%d cases in a row had no answer, the last one for the reason %s."
                                .formatted(MOST_FAILURES_IN_A_ROW, unanswered.reason())));
        };
    }

    /** PostgreSQL does not take every text. */
    private boolean keptOrRefused(CaseResult result) {
        try {
            return keeper.keep(result);
        } catch (DatabaseException.Refused e) {
            LOG.errorf(e, "case %s of experiment %s cannot be kept", result.id(), experiment.id());
            return keeper.keep(new CaseResult.Unanswered(result.id(), result.question(), "not-kept"));
        }
    }

    private boolean stop(End reason) {
        end = reason;
        return false;
    }

    private static CaseResult unanswered(TestCase question, String reason) {
        return new CaseResult.Unanswered(question.id(), question.question(), reason);
    }
}
