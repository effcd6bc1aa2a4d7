package dev.ragstone.core.entailment;

import java.util.List;

/**
 * A model that reads two texts together and says whether the one follows from the other. It sees more than the words that both
 * have, such as who did what to whom, and takes longer. Implementations are safe for use by many threads at once.
 *
 * <p>How long it may take is the caller's to decide, who interrupts the thread when the time is up: the call then ends at once,
 * with an exception and the thread still interrupted.
 *
 * @see <a href="https://aclanthology.org/N18-1101/">Williams, Nangia and Bowman, A Broad-Coverage Challenge Corpus for Sentence
 *     Understanding through Inference</a>
 * @see <a href="https://aclanthology.org/2024.emnlp-main.499/">Tang, Laban and Durrett, MiniCheck</a>
 */
public interface EntailmentModel extends AutoCloseable {

    /** The model's name, for people, spans and metrics. */
    String name();

    /** What decides its verdicts, in a short text without spaces: those of two fingerprints are not to be compared. */
    String fingerprint();

    /**
     * What it says of each pair, in their order. A premise longer than the model reads is read in windows, see
     * {@link Entailment#ofWindows}; a hypothesis that leaves no room for a premise loses its end.
     *
     * @throws EntailmentException if the model fails or cannot be reached, or the thread is interrupted
     * @throws IllegalStateException if it is closed
     */
    List<Entailment> judge(List<EntailmentPair> pairs);

    /** Waits for the pairs under way. */
    @Override
    void close();
}
