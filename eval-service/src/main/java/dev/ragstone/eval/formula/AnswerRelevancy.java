package dev.ragstone.eval.formula;

import java.util.List;
import java.util.OptionalDouble;

/**
 * RAGAS' answer relevancy: how near the questions that an answer would answer are to the one that was asked, as the mean of
 * their cosines, -1 to 1; 0 if the answer commits itself to nothing.
 */
public final class AnswerRelevancy {

    private AnswerRelevancy() {}

    /**
     * The relevancy; empty if a vector has no direction, where RAGAS has NaN.
     *
     * @param question vector of the question
     * @param generated a vector for each question that was made from the answer; none makes 0
     * @param isNoncommittal whether all of them were made from an answer that says nothing
     */
    public static OptionalDouble of(double[] question, List<double[]> generated, boolean isNoncommittal) {
        double sum = 0;
        for (double[] vector : generated) {
            OptionalDouble cosine = Cosine.of(question, vector);
            if (cosine.isEmpty()) {
                return cosine;
            }
            sum += cosine.getAsDouble();
        }
        return OptionalDouble.of(generated.isEmpty() || isNoncommittal ? 0 : sum / generated.size());
    }
}
