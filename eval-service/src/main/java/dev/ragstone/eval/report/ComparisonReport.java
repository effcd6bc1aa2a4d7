package dev.ragstone.eval.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ragstone.statistics.comparison.Comparison;
import dev.ragstone.statistics.comparison.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate beside a baseline.
 *
 * @param baseline the one variant
 * @param candidate the other
 * @param from when the first question came (inclusive)
 * @param to when the last did
 * @param metrics what each metric says, by its name
 */
public record ComparisonReport(
        String baseline, String candidate, Instant from, Instant to, List<MetricComparison> metrics) {

    public ComparisonReport {
        metrics = List.copyOf(metrics);
    }

    /**
     * What one metric says.
     *
     * @param metric its name
     * @param baselineN how many scores the baseline has
     * @param candidateN how many the candidate has
     * @param pairs how many questions both were asked, if only those are compared; otherwise null
     * @param baseline mean of the baseline; null if there are too few scores
     * @param candidate mean of the candidate
     * @param effect the candidate's mean minus the baseline's
     * @param interval95 its 95 % interval
     * @param verdict what that says of the candidate
     * @param moreSamples how many more scores it would take to tell; null if it can be told
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MetricComparison(
            String metric,
            long baselineN,
            long candidateN,
            @Nullable Integer pairs,
            @Nullable Double baseline,
            @Nullable Double candidate,
            @Nullable Double effect,
            @Nullable MeanInterval interval95,
            Verdict verdict,
            @Nullable Long moreSamples) {

        static MetricComparison of(Compared compared, Comparison comparison, @Nullable Integer pairs) {
            return new MetricComparison(
                    compared.metric(),
                    compared.baselineN(),
                    compared.candidateN(),
                    pairs,
                    comparison.baseline(),
                    comparison.candidate(),
                    comparison.effect().mean(),
                    MeanInterval.of(comparison.effect()),
                    comparison.verdict(),
                    comparison.moreSamples());
        }

        static MetricComparison tooFew(Compared compared) {
            return new MetricComparison(
                    compared.metric(),
                    compared.baselineN(),
                    compared.candidateN(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Verdict.CANNOT_TELL,
                    null);
        }
    }

    /** What is compared: a metric, and how many scores of it there are. */
    record Compared(String metric, long baselineN, long candidateN) {}
}
