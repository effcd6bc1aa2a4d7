package dev.ragstone.query.generate;

import dev.ragstone.query.flow.Evidence;
import dev.ragstone.query.flow.QuestionVector;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How likely the passages hold an answer to a question, 0 to 1: a logistic function of the best coverage of the question's
 * terms (0 to 1), the best cosine of a compared sentence and the best cosine of a passage.
 *
 * <p>The coefficients are those of a logistic regression over development questions, half of them unanswerable, with the
 * default model, topK 5 and hybrid retrieval: 1,500 of SQuAD 2.0 and 303 of CLAP NQ, both sets with equal weight. On those
 * sets the estimate parts answerable from unanswerable with an AUROC of 0.64 and 0.87 (on the questions it was fitted to), and on 20 questions about the
 * OpenTelemetry documentation, which had no part in the fit, of 0.88. SQuAD's unanswerable questions are made to
 * look answerable; only a reader that understands the text would find them.
 */
final class Answerability {

    private Answerability() {}

    /** The estimate for scored quotations from passages; 0 if there are none. */
    static double of(List<Scored> scored, Evidence evidence) {
        if (scored.isEmpty()) {
            return 0;
        }
        double coverage = scored.stream().mapToDouble(Scored::coverage).max().orElse(0);
        OptionalDouble sentence = scored.stream()
                .mapToDouble(Scored::similarity)
                .filter(similarity -> !Double.isNaN(similarity))
                .max();
        return logistic(logit(coverage, sentence, nearestPassage(evidence)));
    }

    private static OptionalDouble nearestPassage(Evidence evidence) {
        QuestionVector question = evidence.vector();
        return question == null
                ? OptionalDouble.empty()
                : evidence.passages().stream()
                        .map(candidate -> candidate.scores().dense())
                        .filter(Objects::nonNull)
                        .mapToDouble(dense -> CosineScale.onDefault(dense.value(), question.embedder()))
                        .max();
    }

    /** One regression for each set of values that may be at hand. */
    private static double logit(double coverage, OptionalDouble sentence, OptionalDouble passage) {
        if (sentence.isPresent() && passage.isPresent()) {
            return -10.85 + 1.37 * coverage + 4.37 * sentence.getAsDouble() + 9.21 * passage.getAsDouble();
        }
        if (passage.isPresent()) {
            return -10.23 + 1.60 * coverage + 12.65 * passage.getAsDouble();
        }
        if (sentence.isPresent()) {
            return -9.74 + 1.17 * coverage + 11.98 * sentence.getAsDouble();
        }
        return -1.64 + 2.46 * coverage;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
