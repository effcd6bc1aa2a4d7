package dev.ragstone.core.classification;

/**
 * A model that reads a text and says how likely it is of the kind that the model was trained to tell, such as an injection.
 * Implementations are safe for use by many threads at once.
 *
 * <p>How long it may take is the caller's to decide, who interrupts the thread when the time is up: the call then ends at once,
 * with an exception and the thread still interrupted.
 */
public interface TextClassifier extends AutoCloseable {

    /** The model's name, for people and spans. */
    String name();

    /**
     * How likely a text is of the kind, 0 to 1. One that is longer than the model reads is read in windows, of which the likeliest
     * counts.
     *
     * @throws ClassificationException if the model fails or cannot be reached, or the thread is interrupted
     * @throws IllegalStateException if it is closed
     */
    double probability(String text);

    /** Waits for the texts under way. */
    @Override
    void close();
}
