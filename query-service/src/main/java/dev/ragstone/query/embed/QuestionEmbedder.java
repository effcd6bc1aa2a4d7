package dev.ragstone.query.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;

/** The vectors of questions; the last ones asked are remembered. */
public final class QuestionEmbedder {

    private final Embedder embedder;
    private final Cache<String, Embedding> cache;

    /** Remembers up to {@code cacheSize} questions; 0 remembers none. */
    public QuestionEmbedder(Embedder embedder, long cacheSize) {
        this.embedder = embedder;
        this.cache = Caffeine.newBuilder().maximumSize(cacheSize).build();
    }

    /**
     * The vector of a question.
     *
     * @throws EmbeddingException if the model fails; failures are not remembered
     */
    public Embedding embed(String question) {
        Embedding known = cache.getIfPresent(question);
        if (known != null) {
            return known;
        }
        Embedding embedding = embedder.embedQuery(question);
        cache.put(question, embedding);
        return embedding;
    }
}
