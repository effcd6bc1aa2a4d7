package dev.ragstone.core.reranking;

import dev.ragstone.core.score.RerankScore;
import java.util.List;

/**
 * A model that reads a question and a passage together and says how well the passage answers. It sees more than vectors
 * made apart from each other do, and takes longer: it is for the best candidates only. Implementations are safe for use
 * by many threads at once.
 *
 * <p>How long it may take is the caller's to decide, who interrupts the thread when the time is up: the call then ends
 * at once, with an exception and the thread still interrupted.
 *
 * @see <a href="https://arxiv.org/abs/1901.04085">Nogueira and Cho, Passage Re-ranking with BERT</a>
 */
public interface CrossEncoder extends AutoCloseable {

    /** The model's name, for spans and metrics. */
    String name();

    /**
     * How well each passage answers, in the order of the passages. A passage longer than the model reads is cut at its end.
     *
     * @throws RerankingException if the model fails or cannot be reached, or the thread is interrupted
     * @throws IllegalStateException if it is closed
     */
    List<RerankScore> score(String question, List<String> passages);

    /** Waits for the passages under way. */
    @Override
    void close();
}
