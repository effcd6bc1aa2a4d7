package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.FactualCorrectness;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * {@code factual_precision}, {@code factual_recall} and, as their F1, {@code factual_correctness}: how far the answer says what the
 * reference says, 0 to 1 (RAGAS, see {@link FactualCorrectness}).
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-reference}, {@code no-claims}.
 */
public final class FactualCorrectnessScorer implements Scorer {

    private final Metric metric;
    private final ToDoubleFunction<FactualCorrectness> formula;

    private FactualCorrectnessScorer(String metric, ToDoubleFunction<FactualCorrectness> formula) {
        this.metric = Metric.share(metric);
        this.formula = formula;
    }

    /** How much of the answer is right. */
    public static FactualCorrectnessScorer precision() {
        return new FactualCorrectnessScorer("factual_precision", FactualCorrectness::precision);
    }

    /** How much of what is right the answer has. */
    public static FactualCorrectnessScorer recall() {
        return new FactualCorrectnessScorer("factual_recall", FactualCorrectness::recall);
    }

    /** Both. */
    public static FactualCorrectnessScorer f1() {
        return new FactualCorrectnessScorer("factual_correctness", counts -> counts.f(1));
    }

    @Override
    public Metric metric() {
        return metric;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifGiven(
                subject, () -> Answers.ifReferenced(subject, reference -> scoreAgainst(reference, verdicts)));
    }

    private ScoreResult scoreAgainst(String reference, Verdicts verdicts) {
        String answer = verdicts.subject().answer();
        List<Claim> claims = verdicts.claims(answer);
        List<Claim> expected = verdicts.claims(reference);
        if (claims.isEmpty() || expected.isEmpty()) {
            return new Skipped(Reasons.NO_CLAIMS);
        }
        List<Finding> correct = verdicts.supportBy(reference, claims);
        List<Finding> present = verdicts.supportBy(answer, expected);
        FactualCorrectness counts = FactualCorrectness.of(Answers.verdicts(correct), Answers.verdicts(present));
        return new Scored(formula.applyAsDouble(counts), correct);
    }
}
