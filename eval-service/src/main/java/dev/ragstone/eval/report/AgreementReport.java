package dev.ragstone.eval.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How scores agree with what people say of the same answers. People choose what they look at, so this tells of the answers with
 * labels, not of all traffic.
 *
 * @param window the window as it was asked for
 * @param from when it begins (inclusive); an evaluation falls into it by when its question came
 * @param to when it ends
 * @param metrics the metrics that have both a score and a label of some answer, by name
 */
public record AgreementReport(String window, Instant from, Instant to, List<MetricAgreement> metrics) {

    public AgreementReport {
        metrics = List.copyOf(metrics);
    }

    /**
     * How one metric agrees.
     *
     * @param metric its name
     * @param n how many answers have both
     * @param threshold from where on a score counts as a yes, here
     * @param kappa Cohen's kappa at this threshold: 1 is full agreement, 0 what chance gives; null where all say the same
     * @param meanAbsoluteDifference how far a score is from its label in the mean
     * @param auroc the chance that an answer which people say yes of has a higher score than one they say no of; null if they
     *     say the same of all
     * @param suggested the threshold that agrees best; null below 20 labels, and where people say the same of all
     * @param missingLabels how many labels more it takes for a suggestion; 0 if there are enough
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MetricAgreement(
            String metric,
            int n,
            double threshold,
            @Nullable Double kappa,
            double meanAbsoluteDifference,
            @Nullable Double auroc,
            @Nullable SuggestedThreshold suggested,
            int missingLabels) {}

    /**
     * A threshold, and what it is worth.
     *
     * @param threshold from where on a score would count as a yes
     * @param kappa Cohen's kappa at this threshold; chosen to be the best, it flatters a little
     */
    public record SuggestedThreshold(double threshold, double kappa) {}
}
