package dev.ragstone.query.generate;

import dev.ragstone.core.embedding.Embedder;

/**
 * Brings the cosines of every model to the scale of the default model, on which choice and answerability were fitted: texts
 * with nothing in common have about 0.5 there, equal ones 1.
 */
final class CosineScale {

    /** What texts with nothing in common have on the default model's scale. */
    static final double UNRELATED = 0.5;

    private CosineScale() {}

    static double onDefault(double cosine, Embedder embedder) {
        return 1 - (1 - cosine) * (1 - UNRELATED) / (1 - embedder.unrelatedCosine());
    }
}
