package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.RankedPrecision;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;

/**
 * How well useful passages stand before the others, 0 to 1 (RAGAS, see {@link RankedPrecision}): {@code context_precision} by what
 * the reference needs, {@code context_utilization} by what the answer made of them, where there is no reference.
 *
 * <p>Skipped: {@code no-passages}; the first also {@code no-reference}, the second {@code abstained}, {@code blocked}.
 */
public final class ContextPrecisionScorer implements Scorer {

    private static final String PRECISION = "context_precision";
    private static final String UTILIZATION = "context_utilization";

    private final Metric metric;

    private ContextPrecisionScorer(String metric) {
        this.metric = Metric.share(metric);
    }

    /** By the reference. */
    public static ContextPrecisionScorer byReference() {
        return new ContextPrecisionScorer(PRECISION);
    }

    /** By the answer. */
    public static ContextPrecisionScorer byAnswer() {
        return new ContextPrecisionScorer(UTILIZATION);
    }

    @Override
    public Metric metric() {
        return metric;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifRetrieved(
                subject,
                () -> metric.name().equals(PRECISION)
                        ? Answers.ifReferenced(subject, reference -> scoreFor(reference, verdicts))
                        : Answers.ifGiven(subject, () -> scoreFor(subject.answer(), verdicts)));
    }

    private static ScoreResult scoreFor(String text, Verdicts verdicts) {
        List<Finding> findings = verdicts.useOfPassages(text);
        return new Scored(RankedPrecision.of(Answers.verdicts(findings)), findings);
    }
}
