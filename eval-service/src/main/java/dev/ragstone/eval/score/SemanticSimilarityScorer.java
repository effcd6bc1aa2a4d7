package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.Cosine;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.TextVectors;
import dev.ragstone.eval.metric.Verdicts;
import java.util.List;

/**
 * {@code semantic_similarity}: the cosine of answer and reference, -1 to 1 (RAGAS, see {@link Cosine}). What unlike texts have
 * depends on the model: with the built-in one it is about 0.5.
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-reference}, {@code no-vector}.
 */
public final class SemanticSimilarityScorer implements Scorer {

    private static final Metric METRIC = new Metric("semantic_similarity", Scale.COSINE);

    private final TextVectors vectors;

    /** Compares these vectors. */
    public SemanticSimilarityScorer(TextVectors vectors) {
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
                () -> Answers.ifReferenced(
                        subject,
                        reference -> Answers.valueOrSkipped(
                                Cosine.of(vectors.ofText(subject.answer()), vectors.ofText(reference)),
                                List.of(),
                                Reasons.NO_VECTOR)));
    }
}
