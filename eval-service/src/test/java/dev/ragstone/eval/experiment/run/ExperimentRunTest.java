package dev.ragstone.eval.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.eval.Interactions;
import dev.ragstone.eval.experiment.dataset.TestCase;
import dev.ragstone.eval.experiment.run.Experiment.Progress;
import dev.ragstone.eval.experiment.run.ExperimentRun.End;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentRunTest {

    private static final Asker ANSWERING =
            (tenant, question) -> new Reply.Answered(Interactions.answered(UUID.randomUUID()));
    private static final Asker REFUSED = (tenant, question) -> new Reply.Refused("timeout");

    private final List<CaseResult> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @Test
    void everyCase_isAskedOnce_andScoredBesideItsReference() throws Exception {
        assertThat(run(ANSWERING, 30)).isEqualTo(new End.Complete());

        assertThat(kept).hasSize(30).allSatisfy(result -> {
            CaseResult.Answered answered = (CaseResult.Answered) result;
            assertThat(answered.scores()).containsEntry("reference", new ScoreResult.Scored(1));
        });
        assertThat(kept).extracting(CaseResult::id).doesNotHaveDuplicates();
    }

    @Test
    void noMoreQuestionsAreUnderWay_thanThePlanSays() throws Exception {
        run(
                (tenant, question) -> {
                    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    atOnce.decrementAndGet();
                    return new Reply.Refused("no matter");
                },
                9);
        assertThat(mostAtOnce.get()).isBetween(1, 3);
    }

    @Test
    void manyCasesInARowWithoutAnAnswer_endTheRun() throws Exception {
        assertThat(run(REFUSED, 1_000)).isInstanceOfSatisfying(End.Hopeless.class, end -> assertThat(end.reason())
                .contains("10 cases in a row", "timeout"));
        assertThat(kept).hasSizeBetween(10, 13);
    }

    @Test
    void casesWithoutAnAnswer_amongOthers_areKept() throws Exception {
        AtomicInteger number = new AtomicInteger();
        Asker mixed = (tenant, question) ->
                number.incrementAndGet() % 4 == 0 ? ANSWERING.ask(tenant, question) : REFUSED.ask(tenant, question);
        assertThat(run(mixed, 100)).isEqualTo(new End.Complete());
        assertThat(kept)
                .hasSize(100)
                .filteredOn(CaseResult.Unanswered.class::isInstance)
                .hasSize(75);
    }

    @Test
    void whoMayNotAsk_asksNoFurther() throws Exception {
        assertThat(run((tenant, question) -> new Reply.Forbidden("no key"), 1_000))
                .isEqualTo(new End.Hopeless("no key"));
        assertThat(kept).isEmpty();
    }

    @Test
    void whoLosesTheExperiment_asksNoFurther() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Asker counting = (tenant, question) -> {
            asked.incrementAndGet();
            return ANSWERING.ask(tenant, question);
        };
        assertThat(new ExperimentRun(experiment(1_000), counting, new OneMetric(), result -> false).ask(cases(1_000)))
                .isEqualTo(new End.Lost());
        assertThat(asked.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void whatCannotBeKept_endsTheRunWithItsReason() {
        ExperimentRun run = new ExperimentRun(experiment(1_000), ANSWERING, new OneMetric(), result -> {
            throw new IllegalStateException("the database is away");
        });
        assertThatThrownBy(() -> run.ask(cases(1_000))).hasMessage("the database is away");
    }

    @Test
    void answerThatBreaksAMetric_isACaseWithoutAScore() throws Exception {
        AnswerJudge broken = new OneMetric() {
            @Override
            public Map<String, ScoreResult> judge(Subject subject, Collection<String> metrics) {
                throw new IllegalStateException("broken");
            }
        };
        assertThat(new ExperimentRun(experiment(2), ANSWERING, broken, kept::add).ask(cases(2)))
                .isEqualTo(new End.Complete());
        assertThat(kept).allSatisfy(result -> assertThat(((CaseResult.Unanswered) result).reason())
                .isEqualTo("not-scored"));
    }

    private End run(Asker asker, int cases) throws InterruptedException {
        return new ExperimentRun(experiment(cases), asker, new OneMetric(), kept::add).ask(cases(cases));
    }

    private static List<TestCase> cases(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new TestCase("c" + i, "q" + i, "because", null, null, null, List.of()))
                .toList();
    }

    private static Experiment experiment(int cases) {
        Plan plan =
                new Plan("nightly", null, "golden", "1", cases, List.of("reference"), List.of("reference"), null, 0, 3);
        return new Experiment(
                UUID.randomUUID(),
                "acme",
                plan,
                ExperimentState.RUNNING,
                null,
                new Progress(0, 0),
                Instant.EPOCH,
                null,
                null);
    }

    /** Whether the reference is there. */
    private static class OneMetric implements AnswerJudge {
        @Override
        public List<Metric> metrics() {
            return List.of(Metric.share("reference"));
        }

        @Override
        public Set<String> usual() {
            return Set.of("reference");
        }

        @Override
        public Map<String, ScoreResult> judge(Subject subject, Collection<String> metrics) {
            boolean isThere = "because".equals(subject.reference().answer());
            return Map.of("reference", new ScoreResult.Scored(isThere ? 1 : 0));
        }
    }
}
