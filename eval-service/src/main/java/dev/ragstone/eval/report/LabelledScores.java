package dev.ragstone.eval.report;

import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.report.AgreementReport.MetricAgreement;
import dev.ragstone.eval.report.AgreementReport.SuggestedThreshold;
import dev.ragstone.statistics.agreement.Auroc;
import dev.ragstone.statistics.agreement.CohensKappa;
import dev.ragstone.statistics.agreement.Threshold;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one metric beside what people say of the same answers.
 *
 * @param scores one per answer, 1 or more
 * @param labels what people say, 0 to 1, in the same order
 */
record LabelledScores(List<Double> scores, List<Double> labels) {

    /** With fewer a threshold is fitted to chance. */
    private static final int FEWEST = 20;

    LabelledScores {
        scores = List.copyOf(scores);
        labels = List.copyOf(labels);
    }

    /** How far they agree. */
    MetricAgreement agreement(String metric) {
        double[] values = scores.stream().mapToDouble(score -> score).toArray();
        boolean[] verdicts = new boolean[values.length];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = labels.get(i) >= Scale.YES;
        }
        return new MetricAgreement(
                metric,
                values.length,
                Scale.YES,
                orNull(CohensKappa.of(values, verdicts, Scale.YES)),
                meanAbsoluteDifference(),
                orNull(Auroc.area(values, verdicts)),
                suggestion(values, verdicts),
                Math.max(0, FEWEST - values.length));
    }

    private double meanAbsoluteDifference() {
        return IntStream.range(0, scores.size())
                .mapToDouble(i -> Math.abs(scores.get(i) - labels.get(i)))
                .average()
                .orElseThrow();
    }

    private static @Nullable SuggestedThreshold suggestion(double[] values, boolean[] verdicts) {
        if (values.length < FEWEST) {
            return null;
        }
        return Threshold.best(values, verdicts, Scale.YES)
                .map(best -> new SuggestedThreshold(best.value(), best.kappa()))
                .orElse(null);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
