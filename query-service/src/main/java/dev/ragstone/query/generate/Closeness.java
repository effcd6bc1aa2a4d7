package dev.ragstone.query.generate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;

/** How near the meaning of a short text is to a question's: the cosine of their vectors. */
final class Closeness {

    // A document's best sentences come up for question after question; 1.5 KB each.
    private static final int REMEMBERED = 5_000;

    private final Embedder embedder;
    private final int most;
    private final Cache<String, Embedding> vectors =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** Embeds at most {@code most} texts for one question; 0 switches it off. */
    Closeness(Embedder embedder, int most) {
        this.embedder = embedder;
        this.most = most;
    }

    /** How many texts may be compared for one question. */
    int most() {
        return most;
    }

    /** The cosine, -1 to 1; NaN if the model fails: an answer can be chosen without it. */
    double of(Embedding question, Quotable quotable) {
        try {
            String heading = quotable.heading();
            String context = heading == null ? quotable.text() : heading + '\n' + quotable.text();
            Embedding text = vectors.get(context, embedder::embedPassage);
            return question.dot(text) / Math.sqrt(question.dot(question) * text.dot(text));
        } catch (EmbeddingException e) {
            return Double.NaN;
        }
    }
}
