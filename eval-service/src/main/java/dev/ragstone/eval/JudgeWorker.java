package dev.ragstone.eval;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ragstone.database.DatabaseException;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.flow.JudgeKind;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.judge.JudgeQueue;
import dev.ragstone.eval.ledger.EvaluationLedger;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.record.EvaluationRecorder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Has a judge look at evaluations, beside the stream of interactions: a model that is slow or away keeps nobody waiting. What it
 * says is added to the evaluation. While the budget is spent, or no model answers, evaluations wait for a day at the most.
 */
@Singleton
public class JudgeWorker {

    private static final Logger LOG = Logger.getLogger(JudgeWorker.class);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Set<String> MAY_PASS = Set.of("judge-budget", "judge-unavailable");

    private final JudgeQueue queue;
    private final Scoring scoring;
    private final EvaluationRecorder recorder;
    private final EvaluationLedger ledger;
    private final int workersWanted;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> workers = new ArrayList<>();

    JudgeWorker(
            JudgeQueue queue,
            Scoring scoring,
            EvaluationRecorder recorder,
            EvaluationLedger ledger,
            EvaluationConfig config) {
        this.queue = queue;
        this.scoring = scoring;
        this.recorder = recorder;
        this.ledger = ledger;
        this.workersWanted = Arrays.stream(JudgeKind.values())
                        .allMatch(judge -> liveMetrics(judge).isEmpty())
                ? 0
                : config.judge().concurrency();
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < workersWanted; i++) {
            workers.add(Thread.ofVirtual().name("judge-" + i).start(this::work));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        closed.countDown();
        // A model may take a minute to answer, and nobody will hear it.
        workers.forEach(Thread::interrupt);
    }

    private void work() {
        try {
            boolean isMore = false;
            while (!closed.await(isMore ? 0 : IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                isMore = judgeNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was one, and it was judged: then there may be more. */
    private boolean judgeNext() {
        try {
            Optional<JudgeQueue.Job> job = queue.take();
            job.ifPresent(this::judge);
            return job.isPresent();
        } catch (DatabaseException e) {
            ledger.retried();
            LOG.warnf("what a judge has to see waits: %s", e.getMessage());
            return false;
        } catch (RuntimeException e) {
            // The evaluation is there again when its time is over; the next one must not wait for it.
            ledger.retried();
            LOG.errorf(e, "an evaluation could not be judged, and is tried again later");
            return false;
        }
    }

    private void judge(JudgeQueue.Job job) {
        boolean isHeard = true;
        for (JudgeKind judge : job.judges()) {
            isHeard &= isHeard(judge, job);
        }
        if (!isHeard) {
            queue.postpone(job.interaction().id(), PAUSE);
        }
    }

    /** Has one judge look; whether it said something, or has had its time. */
    private boolean isHeard(JudgeKind judge, JudgeQueue.Job job) {
        Map<String, ScoreResult> scores = scoring.score(Subject.of(job.interaction()), liveMetrics(judge));
        boolean isToWait = scores.values().stream().anyMatch(JudgeWorker::mayPass)
                && job.queuedAt().plus(LONGEST_WAIT).isAfter(Instant.now());
        if (!isToWait) {
            recorder.add(job.interaction().id(), judge, scores);
            ledger.judged(scores);
        }
        return !isToWait;
    }

    private Set<String> liveMetrics(JudgeKind judge) {
        return scoring.names().stream()
                .filter(ScoringBeans.LIVE_JUDGE_METRICS.getOrDefault(judge, Set.of())::contains)
                .collect(toUnmodifiableSet());
    }

    private static boolean mayPass(ScoreResult result) {
        return switch (result) {
            case ScoreResult.Scored scored -> false;
            case ScoreResult.Skipped skipped -> MAY_PASS.contains(skipped.reason());
            case ScoreResult.Failed failed -> MAY_PASS.contains(failed.reason());
        };
    }
}
