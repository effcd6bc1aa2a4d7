package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.NoiseSensitivity;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * {@code noise_sensitivity} and {@code noise_sensitivity_irrelevant}: how much wrong the answer took from relevant passages, or from
 * others, 0 to 1, less is better (RAGAS, see {@link NoiseSensitivity}).
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-reference}, {@code no-passages}, {@code no-claims}.
 */
public final class NoiseSensitivityScorer implements Scorer {

    private final Metric metric;
    private final Function<NoiseSensitivity, OptionalDouble> formula;

    private NoiseSensitivityScorer(String metric, Function<NoiseSensitivity, OptionalDouble> formula) {
        this.metric = new Metric(metric, Scale.SHARE_OF_FAULTS);
        this.formula = formula;
    }

    /** What is wrong because of relevant passages. */
    public static NoiseSensitivityScorer relevant() {
        return new NoiseSensitivityScorer("noise_sensitivity", NoiseSensitivity::relevant);
    }

    /** What is wrong because of irrelevant passages. */
    public static NoiseSensitivityScorer irrelevant() {
        return new NoiseSensitivityScorer("noise_sensitivity_irrelevant", NoiseSensitivity::irrelevant);
    }

    @Override
    public Metric metric() {
        return metric;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifGiven(
                subject,
                () -> Answers.ifReferenced(
                        subject, reference -> Answers.ifRetrieved(subject, () -> scoreAgainst(reference, verdicts))));
    }

    private ScoreResult scoreAgainst(String reference, Verdicts verdicts) {
        List<Claim> expected = verdicts.claims(reference);
        List<Claim> claims = verdicts.claims(verdicts.subject().answer());
        if (expected.isEmpty() || claims.isEmpty()) {
            return new Skipped(Reasons.NO_CLAIMS);
        }
        List<Finding> correct = verdicts.supportBy(reference, claims);
        NoiseSensitivity sensitivity = new NoiseSensitivity(
                perPassage(verdicts.supportByEachPassage(expected)),
                perPassage(verdicts.supportByEachPassage(claims)),
                Answers.verdicts(correct));
        return Answers.valueOrSkipped(formula.apply(sensitivity), correct, Reasons.NO_CLAIMS);
    }

    private static List<List<Boolean>> perPassage(List<List<Finding>> findings) {
        return findings.stream().map(Answers::verdicts).toList();
    }
}
