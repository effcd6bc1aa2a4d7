package dev.ragstone.query.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;
import java.util.NoSuchElementException;

/** The vectors of questions; the last ones asked are remembered. */
public final class QuestionEmbedder {

    /** A question, and what embeds it. */
    private record Asked(EmbeddingFingerprint fingerprint, String question) {}

    private final Embedders embedders;
    private final Cache<Asked, QuestionEncoding> cache;
    private final Tracing tracing;

    /** Remembers up to {@code cacheSize} questions; 0 remembers none. */
    public QuestionEmbedder(Embedders embedders, long cacheSize, Tracing tracing) {
        this.embedders = embedders;
        this.cache = Caffeine.newBuilder().maximumSize(cacheSize).build();
        this.tracing = tracing;
    }

    /**
     * The vector of a question; waits until its model is loaded.
     *
     * @param fingerprintId id of the fingerprint of the vectors that it is to be compared with
     * @throws EmbeddingException if the model fails or is not at hand; failures are not remembered
     */
    public QuestionVector embed(String question, String fingerprintId) {
        EmbeddingFingerprint fingerprint = embedders
                .find(fingerprintId)
                .orElseThrow(() -> new EmbeddingException(
                        "no model at hand gives vectors of the fingerprint " + fingerprintId,
                        new NoSuchElementException(fingerprintId)));
        Attributes attributes = Attributes.of(
                SpanAttributes.GEN_AI_OPERATION_NAME,
                SpanNames.EMBED,
                SpanAttributes.GEN_AI_PROVIDER_NAME,
                "ragstone",
                SpanAttributes.GEN_AI_REQUEST_MODEL,
                fingerprint.model(),
                SpanAttributes.GEN_AI_EMBEDDINGS_DIMENSION,
                (long) fingerprint.dimension());
        return tracing.inSpan(SpanNames.EMBED + ' ' + fingerprint.model(), attributes, () -> {
            Embedder embedder = embedders.get(fingerprint);
            return new QuestionVector(cachedOrNew(new Asked(fingerprint, question), embedder), embedder);
        });
    }

    private QuestionEncoding cachedOrNew(Asked asked, Embedder embedder) {
        QuestionEncoding known = cache.getIfPresent(asked);
        tracing.annotate(Attributes.of(SpanAttributes.CACHE_HIT, known != null));
        if (known != null) {
            return known;
        }
        QuestionEncoding encoding = embedder.encodeQuery(asked.question());
        cache.put(asked, encoding);
        return encoding;
    }
}
