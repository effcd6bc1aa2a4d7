package dev.ragstone.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.eval.report.AgreementReport.MetricAgreement;
import dev.ragstone.eval.report.AgreementReport.SuggestedThreshold;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelledScoresTest {

    @Test
    void fewLabels_sayHowScoresAgree_andHowManyAreMissingForMore() {
        // People say yes of 1 and 0.5, the scores of 0.9 and 0.6: one yes and one no are common.
        MetricAgreement agreement =
                new LabelledScores(List.of(0.9, 0.6, 0.4, 0.1), List.of(1.0, 0.0, 0.5, 0.0)).agreement("faithfulness");

        assertThat(agreement.n()).isEqualTo(4);
        assertThat(agreement.kappa()).isEqualTo(0);
        assertThat(agreement.meanAbsoluteDifference()).isCloseTo((0.1 + 0.6 + 0.1 + 0.1) / 4, within(1e-12));
        assertThat(agreement.auroc()).isEqualTo(0.75);
        assertThat(agreement.suggested()).isNull();
        assertThat(agreement.missingLabels()).isEqualTo(16);
    }

    @Test
    void enoughLabels_suggestTheThresholdThatAgreesBest() {
        MetricAgreement agreement = new LabelledScores(half(0.9, 0.7), half(1.0, 0.0)).agreement("faithfulness");

        assertThat(agreement.kappa()).isEqualTo(0);
        assertThat(agreement.suggested()).isNotNull();
        assertThat(agreement.suggested()).isEqualTo(new SuggestedThreshold((0.9 + 0.7) / 2, 1));
        assertThat(agreement.missingLabels()).isZero();
    }

    @Test
    void labelsOfOneKind_suggestNothing() {
        MetricAgreement agreement = new LabelledScores(half(0.9, 0.7), half(1.0, 1.0)).agreement("faithfulness");

        assertThat(agreement.kappa()).isNull();
        assertThat(agreement.auroc()).isNull();
        assertThat(agreement.suggested()).isNull();
        assertThat(agreement.missingLabels()).isZero();
    }

    private static List<Double> half(double first, double second) {
        return Stream.concat(Collections.nCopies(10, first).stream(), Collections.nCopies(10, second).stream())
                .toList();
    }
}
