package dev.ragstone.core.generation;

/**
 * Hears an answer come into being, on threads of the model's that must not be kept waiting: any number of pieces, then its end
 * or its failure, one of the two and once, after which nothing follows.
 */
public interface ChatListener {

    /** The next piece of the text; never empty. */
    void text(String piece);

    /** The model is at work and has nothing to show yet. */
    void working();

    /** The answer is complete. */
    void ended(ChatEnd end);

    /** There is no more of it. */
    void failed(GenerationException failure);
}
