package dev.ragstone.core.embedding;

/**
 * Brings the cosines of every model to the scale of the default model, on which choice and answerability were fitted: texts
 * with nothing in common have about 0.5 there, equal ones 1.
 */
public final class CosineScale {

    /** What texts with nothing in common have on the default model's scale. */
    public static final double UNRELATED = 0.5;

    private CosineScale() {}

    /** How near two vectors of a model are to each other: their cosine, on the default model's scale. */
    public static double nearness(Embedding one, Embedding other, Embedder embedder) {
        return onDefault(one.dot(other) / Math.sqrt(one.dot(one) * other.dot(other)), embedder);
    }

    /** The cosine that texts as near to each other would have with the default model. */
    public static double onDefault(double cosine, Embedder embedder) {
        return 1 - (1 - cosine) * (1 - UNRELATED) / (1 - embedder.unrelatedCosine());
    }
}
