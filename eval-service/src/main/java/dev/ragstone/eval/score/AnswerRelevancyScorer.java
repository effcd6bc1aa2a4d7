package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.AnswerRelevancy;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.TextVectors;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;

/**
 * {@code answer_relevancy}: the cosine of question and answer, -1 to 1. RAGAS has a language model make questions from the answer,
 * and compares those with the one that was asked (see {@link AnswerRelevancy}); here the answer stands for them.
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-vector}.
 */
public final class AnswerRelevancyScorer implements Scorer {

    /** The metric, whoever judges it. */
    public static final Metric METRIC = new Metric("answer_relevancy", Scale.COSINE);

    private final TextVectors vectors;

    /** Compares these vectors. */
    public AnswerRelevancyScorer(TextVectors vectors) {
        this.vectors = vectors;
    }

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifGiven(
                subject,
                () -> Answers.valueOrSkipped(
                        AnswerRelevancy.of(
                                vectors.ofQuestion(subject.question()),
                                List.of(vectors.ofText(subject.answer())),
                                false),
                        List.of(),
                        Reasons.NO_VECTOR));
    }
}
