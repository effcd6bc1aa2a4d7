package dev.ragstone.eval.experiment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.eval.experiment.outcome.Gate.Conclusion;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.statistics.comparison.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Metric FAITHFULNESS = Metric.share("faithfulness");
    private static final Metric NOISE = new Metric("noise", Scale.SHARE_OF_FAULTS);
    private static final Metric LATENCY = new Metric("latency", Scale.AMOUNT);

    @Test
    void sameScores_pass() {
        assertThat(conclusion(gate(0.05), scored(40, i -> 0.9), scored(40, i -> 0.9)))
                .isEqualTo(Conclusion.PASSED);
    }

    @Test
    void lowerScores_areARegression() {
        List<CaseScores> before = scored(40, i -> 0.9);
        MetricOutcome metric =
                gate(0).judge(scored(40, i -> 0.5 + i * 0.001), before).getFirst();

        assertThat(metric.regressed()).isTrue();
        assertThat(comparison(metric).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(comparison(metric).pairs()).isEqualTo(40);
        assertThat(conclusion(gate(0), scored(40, i -> 0.5 + i * 0.001), before))
                .isEqualTo(Conclusion.REGRESSED);
    }

    @Test
    void higherScores_areARegression_whereLessIsBetter() {
        Gate gate = new Gate(List.of(new MetricRule(NOISE, true, 0)));
        assertThat(conclusion(gate, scored(NOISE, 40, i -> 0.6 + i * 0.001), scored(NOISE, 40, i -> 0.1)))
                .isEqualTo(Conclusion.REGRESSED);
        assertThat(conclusion(gate, scored(NOISE, 40, i -> 0.1), scored(NOISE, 40, i -> 0.6 + i * 0.001)))
                .isEqualTo(Conclusion.PASSED);
    }

    @Test
    void metricThatDoesNotDecide_isComparedAndNothingElse() {
        Gate gate = new Gate(List.of(new MetricRule(FAITHFULNESS, true, 0), new MetricRule(LATENCY, false, 0)));
        List<CaseScores> before = both(40, 0.9, 100);
        List<MetricOutcome> metrics = gate.judge(both(40, 0.9, 900), before);

        assertThat(comparison(metrics.getLast()).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(metrics).noneMatch(MetricOutcome::regressed);
        assertThat(conclusion(gate, both(40, 0.9, 900), before)).isEqualTo(Conclusion.PASSED);
    }

    @Test
    void lossThatOneOfManyMetricsShowsByChance_isNoRegression_butNoPassEither() {
        List<MetricRule> rules = IntStream.range(0, 20)
                .mapToObj(i -> new MetricRule(Metric.share("m" + i), true, 0))
                .toList();
        Gate gate = new Gate(rules);
        // Seven cases that all lose come by chance once in 128 times: too often among twenty metrics.
        List<CaseScores> before = many(7, 0.9);
        List<CaseScores> after = before.stream()
                .map(scores -> new CaseScores(scores.id(), scores.question(), with(scores.scores(), "m3", 0.4)))
                .toList();
        List<MetricOutcome> metrics = gate.judge(after, before);

        assertThat(metrics.get(3).looksWorse()).isTrue();
        assertThat(metrics.get(3).regressed()).isFalse();
        assertThat(gate.conclude(new Outcome(metrics, List.of(), Map.of()))).isEqualTo(Conclusion.CANNOT_TELL);
    }

    @Test
    void lossThatCannotBeRuledOut_isNoPass_whereAnEffectIsNamed() {
        List<CaseScores> before = scored(12, i -> i % 2);
        List<CaseScores> after = scored(12, i -> (i + 1) % 2);
        assertThat(conclusion(gate(0.05), after, before)).isEqualTo(Conclusion.CANNOT_TELL);
        assertThat(conclusion(gate(0), after, before)).isEqualTo(Conclusion.PASSED);
    }

    @Test
    void scoresOfTwoJudges_areNotCompared() {
        List<CaseScores> candidate = scored(40, i -> 0.5);
        List<CaseScores> before = candidate.stream()
                .map(scores -> new CaseScores(
                        scores.id(),
                        scores.question(),
                        Map.of(FAITHFULNESS.name(), new ScoreResult.Scored(0.9, List.of(), "nli@1"))))
                .toList();

        MetricOutcome metric = gate(0).judge(candidate, before).getFirst();

        assertThat(metric.baselineN()).isEqualTo(40);
        assertThat(metric.comparison()).isNull();
        assertThat(conclusion(gate(0), candidate, before)).isEqualTo(Conclusion.CANNOT_TELL);
    }

    @Test
    void nothingToCompareWith_isNoPass() {
        assertThat(conclusion(gate(0), scored(40, i -> 0.9), null)).isEqualTo(Conclusion.CANNOT_TELL);
        assertThat(conclusion(gate(0), scored(40, i -> 0.9), List.of())).isEqualTo(Conclusion.CANNOT_TELL);
        assertThat(conclusion(gate(0), List.of(skipped("a", "abstained")), scored(40, i -> 0.9)))
                .as("all abstain now")
                .isEqualTo(Conclusion.CANNOT_TELL);
    }

    @Test
    void caseWithoutAnAnswer_isNoPass() {
        List<MetricOutcome> metrics = gate(0).judge(scored(40, i -> 0.9), scored(40, i -> 0.9));
        assertThat(gate(0).conclude(new Outcome(metrics, List.of(), Map.of("timeout", 1L))))
                .isEqualTo(Conclusion.CANNOT_TELL);
    }

    @Test
    void questionThatChanged_isAnotherCase() {
        List<CaseScores> before =
                List.of(new CaseScores("a", "Why?", Map.of("faithfulness", new ScoreResult.Scored(1))));
        List<CaseScores> after =
                List.of(new CaseScores("a", "How?", Map.of("faithfulness", new ScoreResult.Scored(1))));
        assertThat(gate(0).judge(after, before).getFirst().comparison()).isNull();
    }

    @Test
    void casesAddUp() {
        MetricOutcome metric = gate(0).judge(
                        List.of(
                                skipped("a", "abstained"),
                                skipped("b", "abstained"),
                                new CaseScores("c", "c", Map.of("faithfulness", new ScoreResult.Failed("broken"))),
                                new CaseScores("d", "d", Map.of()),
                                new CaseScores("e", "e", Map.of("faithfulness", new ScoreResult.Scored(0.5)))),
                        null)
                .getFirst();
        assertThat(metric.n()).isEqualTo(1);
        assertThat(metric.mean()).isEqualTo(0.5);
        assertThat(metric.interval95()).isNull();
        assertThat(metric.skipped()).isEqualTo(Map.of("abstained", 2L, "not-measured", 1L));
        assertThat(metric.failed()).isEqualTo(Map.of("broken", 1L));
    }

    @Test
    void greatestLosses_standFirst() {
        List<CaseScores> before = scored(5, i -> 0.9);
        List<CaseScores> after = scored(5, i -> 0.9 - 0.1 * i);
        MetricOutcome metric = gate(0).judge(after, before).getFirst();
        assertThat(Loss.greatest(metric, after, before, 2)).extracting(Loss::id).containsExactly("4", "3");
    }

    private static Gate gate(double smallestEffect) {
        return new Gate(List.of(new MetricRule(FAITHFULNESS, true, smallestEffect)));
    }

    private static Conclusion conclusion(Gate gate, List<CaseScores> cases, @Nullable List<CaseScores> baseline) {
        return gate.conclude(new Outcome(gate.judge(cases, baseline), List.of(), Map.of()));
    }

    private static MetricComparison comparison(MetricOutcome metric) {
        return Objects.requireNonNull(metric.comparison());
    }

    private static List<CaseScores> scored(int number, IntFunction<Number> value) {
        return scored(FAITHFULNESS, number, value);
    }

    private static List<CaseScores> scored(Metric metric, int number, IntFunction<Number> value) {
        return cases(
                number,
                i -> Map.of(metric.name(), new ScoreResult.Scored(value.apply(i).doubleValue())));
    }

    private static List<CaseScores> both(int number, double share, double millis) {
        return cases(
                number,
                i -> Map.of(
                        "faithfulness", new ScoreResult.Scored(share), "latency", new ScoreResult.Scored(millis + i)));
    }

    private static List<CaseScores> many(int number, double value) {
        Map<String, ScoreResult> scores = IntStream.range(0, 20)
                .boxed()
                .collect(Collectors.toMap(m -> "m" + m, m -> new ScoreResult.Scored(value)));
        return cases(number, i -> scores);
    }

    private static List<CaseScores> cases(int number, IntFunction<Map<String, ScoreResult>> scores) {
        return IntStream.range(0, number)
                .mapToObj(i -> new CaseScores(Integer.toString(i), "question " + i, scores.apply(i)))
                .toList();
    }

    private static Map<String, ScoreResult> with(Map<String, ScoreResult> scores, String metric, double value) {
        Map<String, ScoreResult> changed = new HashMap<>(scores);
        changed.put(metric, new ScoreResult.Scored(value));
        return changed;
    }

    private static CaseScores skipped(String id, String reason) {
        return new CaseScores(id, id, Map.of("faithfulness", new ScoreResult.Skipped(reason)));
    }
}
