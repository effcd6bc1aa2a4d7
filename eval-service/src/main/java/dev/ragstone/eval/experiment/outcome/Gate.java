package dev.ragstone.eval.experiment.outcome;

import dev.ragstone.statistics.comparison.Holm;
import dev.ragstone.statistics.comparison.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an experiment is held to: the metrics that decide, each beside the baseline's. */
public final class Gate {

    /** The chance of finding a regression of any metric where there is none: as much as a 95 % interval leaves on one side. */
    private static final double LEVEL = 0.025;

    private final List<MetricRule> rules;

    /**
     * @param rules how each metric is looked at
     */
    public Gate(List<MetricRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * What the metrics say, in the order of the rules.
     *
     * @param cases the scores of the answered cases
     * @param baseline those of the baseline; null if there is none
     */
    public List<MetricOutcome> judge(List<CaseScores> cases, @Nullable List<CaseScores> baseline) {
        List<MetricOutcome> metrics = new ArrayList<>();
        rules.forEach(rule -> metrics.add(new MetricFold(rule).fold(cases, baseline)));
        List<Integer> compared = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            if (metrics.get(i).gates() && metrics.get(i).comparison() != null) {
                compared.add(i);
            }
        }
        double[] chances =
                compared.stream().mapToDouble(i -> chance(metrics.get(i))).toArray();
        boolean[] standing = Holm.standing(chances, LEVEL);
        for (int i = 0; i < standing.length; i++) {
            MetricOutcome metric = metrics.get(compared.get(i));
            if (standing[i] && isWorse(metric)) {
                metrics.set(compared.get(i), metric.asRegressed());
            }
        }
        return metrics;
    }

    private static double chance(MetricOutcome metric) {
        MetricComparison comparison = metric.comparison();
        return comparison == null ? 1 : comparison.chanceOfWorse();
    }

    private static boolean isWorse(MetricOutcome metric) {
        MetricComparison comparison = metric.comparison();
        return comparison != null && comparison.verdict() == Verdict.WORSE;
    }

    /**
     * How an experiment ends whose cases have all been asked. It has regressed if a metric that decides has. It has passed if every
     * case was answered, and of every metric that decides the interval leaves no room for a loss greater than the smallest effect
     * of interest, where one is named. Otherwise it cannot be told.
     */
    public Conclusion conclude(Outcome outcome) {
        if (outcome.metrics().stream().anyMatch(MetricOutcome::regressed)) {
            return Conclusion.REGRESSED;
        }
        List<MetricOutcome> deciding =
                outcome.metrics().stream().filter(MetricOutcome::gates).toList();
        boolean isCompared = deciding.stream().anyMatch(metric -> metric.comparison() != null);
        boolean isWhole = outcome.failedCases().isEmpty();
        return isCompared && isWhole && deciding.stream().allMatch(this::isCleared)
                ? Conclusion.PASSED
                : Conclusion.CANNOT_TELL;
    }

    private boolean isCleared(MetricOutcome metric) {
        MetricComparison comparison = metric.comparison();
        if (comparison == null) {
            return metric.appliesToNothing();
        }
        double bearable = rules.stream()
                .filter(rule -> rule.metric().name().equals(metric.metric()))
                .mapToDouble(rule -> rule.criterion().smallestEffect())
                .max()
                .orElse(0);
        double greatestLoss = metric.moreIsBetter()
                ? -comparison.interval95().lower()
                : comparison.interval95().upper();
        return bearable == 0 || greatestLoss <= bearable;
    }

    /** How an experiment ends if nothing goes wrong. */
    public enum Conclusion {
        /** No metric is worse. */
        PASSED,
        /** A metric is significantly worse. */
        REGRESSED,
        /** There are too few cases, or nothing to compare with. */
        CANNOT_TELL
    }
}
