package dev.ragstone.query.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;

/** The vectors of questions; the last ones asked are remembered. */
public final class QuestionEmbedder {

    private final Embedder embedder;
    private final Cache<String, Embedding> cache;
    private final Tracing tracing;

    /** Remembers up to {@code cacheSize} questions; 0 remembers none. */
    public QuestionEmbedder(Embedder embedder, long cacheSize, Tracing tracing) {
        this.embedder = embedder;
        this.cache = Caffeine.newBuilder().maximumSize(cacheSize).build();
        this.tracing = tracing;
    }

    /**
     * The vector of a question.
     *
     * @throws EmbeddingException if the model fails; failures are not remembered
     */
    public Embedding embed(String question) {
        EmbeddingFingerprint fingerprint = embedder.fingerprint();
        Attributes attributes = Attributes.of(
                SpanAttributes.GEN_AI_OPERATION_NAME,
                SpanNames.EMBED,
                SpanAttributes.GEN_AI_PROVIDER_NAME,
                "ragstone",
                SpanAttributes.GEN_AI_REQUEST_MODEL,
                fingerprint.model(),
                SpanAttributes.GEN_AI_EMBEDDINGS_DIMENSION,
                (long) fingerprint.dimension());
        return tracing.inSpan(SpanNames.EMBED + ' ' + fingerprint.model(), attributes, () -> cachedOrNew(question));
    }

    private Embedding cachedOrNew(String question) {
        Embedding known = cache.getIfPresent(question);
        tracing.annotate(Attributes.of(SpanAttributes.CACHE_HIT, known != null));
        if (known != null) {
            return known;
        }
        Embedding embedding = embedder.embedQuery(question);
        cache.put(question, embedding);
        return embedding;
    }
}
