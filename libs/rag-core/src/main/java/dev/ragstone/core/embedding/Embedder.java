package dev.ragstone.core.embedding;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.List;

/** Turns texts into vectors. Implementations are safe for use by many threads at once. */
public interface Embedder extends AutoCloseable {

    /** What decides the vectors of this embedder. */
    EmbeddingFingerprint fingerprint();

    /**
     * The vector of a passage. A text longer than the model reads is cut at the model's limit.
     *
     * @throws EmbeddingException if the model fails
     */
    Embedding embedPassage(String passage);

    /**
     * The vector of a passage with what late interaction needs of it; the default gives the vector alone.
     *
     * @throws EmbeddingException if the model fails
     */
    default PassageEncoding encodePassage(String passage) {
        return new PassageEncoding(embedPassage(passage), null);
    }

    /**
     * The vector of a question.
     *
     * @throws EmbeddingException if the model fails
     */
    Embedding embedQuery(String question);

    /**
     * The vector of a question with what late interaction needs of it; the default gives the vector alone.
     *
     * @throws EmbeddingException if the model fails
     */
    default QuestionEncoding encodeQuery(String question) {
        return new QuestionEncoding(embedQuery(question), null);
    }

    /**
     * Where the tokens of a text stand, in order and without special tokens or a limit of length: the first of them are those
     * that {@link #encodeQuery} gives vectors of. The default gives none, as it gives no such vectors.
     */
    default List<SourceSpan> tokens(String text) {
        return List.of();
    }

    /**
     * About the cosine that the model gives to texts that have nothing in common, -1 to below 1: models differ in it so
     * much that cosines of two models mean nothing to each other without it.
     */
    default double unrelatedCosine() {
        return 0;
    }

    @Override
    void close();
}
