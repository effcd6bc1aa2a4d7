package dev.ragstone.query.cache;

import dev.ragstone.core.embedding.CosineScale;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.text.Particulars;
import dev.ragstone.text.Terms;

/**
 * How much alike questions have to be to have the same answer.
 *
 * @param terms questions are compared in these terms
 * @param least cosine of their vectors at the least, on the default model's scale
 */
record Likeness(Terms terms, double least) {

    Wording wording(String question, QuestionVector vector) {
        return new Wording(question, Particulars.of(question), terms.inOrder(question), vector.embedding());
    }

    /**
     * How much alike the words of two questions are: the cosine of their vectors. Nothing is more alike than equal words, and
     * nothing less than what is told apart by more than the vector.
     *
     * @param embedder what made the vectors
     */
    double of(Wording asked, Wording known, Embedder embedder) {
        if (asked.text().equals(known.text())) {
            return Double.POSITIVE_INFINITY;
        }
        return asked.agreesWith(known)
                ? CosineScale.nearness(asked.vector(), known.vector(), embedder)
                : Double.NEGATIVE_INFINITY;
    }
}
