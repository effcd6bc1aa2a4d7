package dev.ragstone.query.answerability;

import dev.ragstone.core.embedding.CosineScale;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.query.flow.Answerability;
import dev.ragstone.query.flow.AnswerabilitySignals;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Place;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.text.Terms;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the signals of a ranking, and weighs them. */
public final class AnswerabilityEstimator {

    /** Passages that are looked at; an answer that comes later is not read by many. */
    public static final int BEST = 5;

    private static final int FOLLOWING = 5;
    /** How much more the far tokens count than the near ones, see {@link #softMinimum}. */
    private static final double SHARPNESS = 8;

    private final Mismatches mismatches;

    /** Question and passages are compared in these terms. */
    public AnswerabilityEstimator(Terms terms) {
        this.mismatches = new Mismatches(terms);
    }

    /**
     * The estimate for what was found for a question; 0 if that is nothing.
     *
     * @param question the text that was searched for
     * @param vector its vector and tokens; null where there are none
     */
    public Answerability estimate(String question, @Nullable QuestionVector vector, Ranking ranking) {
        List<Candidate> best = ranking.candidates().stream().limit(BEST).toList();
        Mismatches.Found found = mismatches.of(
                question,
                best.stream()
                        .map(candidate -> candidate.chunk().contextualText())
                        .toList());
        double[] nearest = vector == null ? new double[0] : nearest(ranking, vector.embedder());
        AnswerabilitySignals signals = new AnswerabilitySignals(
                nearest.length == 0 ? null : nearest[0],
                nearest.length < 2
                        ? null
                        : nearest[0] - Arrays.stream(nearest).skip(1).average().orElseThrow(),
                vector == null ? null : weakest(best, vector),
                found.coverage(),
                found.number(),
                found.name(),
                found.negation());
        return new Answerability(best.isEmpty() ? 0 : AnswerabilityModel.estimate(signals), signals);
    }

    /** The cosines of the nearest passages, nearest first. */
    private static double[] nearest(Ranking ranking, Embedder embedder) {
        return ranking.candidates().stream()
                .map(Candidate::dense)
                .filter(Objects::nonNull)
                .filter(place -> place.rank() <= 1 + FOLLOWING)
                .sorted(Comparator.comparingInt(Place::rank))
                .mapToDouble(place -> CosineScale.onDefault(place.score().value(), embedder))
                .toArray();
    }

    private static @Nullable Double weakest(List<Candidate> best, QuestionVector vector) {
        QuestionTokens question = vector.encoding().tokens();
        if (question == null || question.count() == 0) {
            return null;
        }
        Optional<double[]> closest = best.stream()
                .map(Candidate::signs)
                .filter(signs -> signs != null && question.fits(signs))
                .map(signs -> question.nearest(Objects.requireNonNull(signs)))
                .max(Comparator.comparingDouble(
                        cosines -> Arrays.stream(cosines).sum()));
        return closest.map(cosines -> CosineScale.onDefault(softMinimum(cosines), vector.embedder()))
                .orElse(null);
    }

    /** {@code -ln(mean(exp(-8 x))) / 8}: between the mean and the smallest, and moved by all. */
    private static double softMinimum(double[] values) {
        double mean = Arrays.stream(values)
                .map(value -> Math.exp(-SHARPNESS * value))
                .average()
                .orElseThrow();
        return -Math.log(mean) / SHARPNESS;
    }
}
