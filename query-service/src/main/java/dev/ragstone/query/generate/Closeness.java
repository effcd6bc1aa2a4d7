package dev.ragstone.query.generate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ragstone.core.embedding.CosineScale;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.query.flow.QuestionVector;
import java.time.Duration;

/** How near the meaning of a short text is to a question's: the cosine of their vectors. */
final class Closeness {

    // A document's best sentences come up for question after question; 1.5 KB each.
    private static final int REMEMBERED = 5_000;
    /** Deletion receipts promise that a sentence of a deleted document is gone by then. */
    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);

    /** A text, and what embeds it. */
    private record Embedded(EmbeddingFingerprint fingerprint, String text) {}

    private final int most;
    private final Cache<Embedded, Embedding> vectors = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    /** Embeds at most {@code most} texts for one question; 0 switches it off. */
    Closeness(int most) {
        this.most = most;
    }

    /** How many texts may be compared for one question. */
    int most() {
        return most;
    }

    /** The cosine on the default model's scale; NaN if the model fails: an answer can be chosen without it. */
    double of(QuestionVector question, Quotable quotable) {
        Embedder embedder = question.embedder();
        try {
            String heading = quotable.heading();
            String context = heading == null ? quotable.text() : heading + '\n' + quotable.text();
            Embedding text = vectors.get(
                    new Embedded(embedder.fingerprint(), context), absent -> embedder.embedPassage(absent.text()));
            return CosineScale.nearness(question.embedding(), text, embedder);
        } catch (EmbeddingException e) {
            return Double.NaN;
        }
    }
}
