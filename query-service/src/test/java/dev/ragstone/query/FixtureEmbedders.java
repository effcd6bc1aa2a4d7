package dev.ragstone.query;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Embedders that are there from the start, and what was asked to be prepared. */
public final class FixtureEmbedders implements Embedders {

    private final List<Embedder> embedders;
    private final Set<EmbeddingFingerprint> prepared = new HashSet<>();
    private volatile boolean isLoading;
    private volatile @Nullable EmbeddingFingerprint failing;

    public FixtureEmbedders(Embedder... embedders) {
        this.embedders = Arrays.asList(embedders);
    }

    /** Whether preparing one finds it loaded. */
    public void setLoading(boolean loading) {
        this.isLoading = loading;
    }

    /** The one that cannot be prepared. */
    public void setFailing(EmbeddingFingerprint failing) {
        this.failing = failing;
    }

    /** The fingerprints that were asked to be prepared so far. */
    public synchronized Set<EmbeddingFingerprint> prepared() {
        return Set.copyOf(prepared);
    }

    @Override
    public Optional<EmbeddingFingerprint> find(String fingerprintId) {
        return embedders.stream()
                .map(Embedder::fingerprint)
                .filter(fingerprint -> fingerprint.id().equals(fingerprintId))
                .findFirst();
    }

    @Override
    public synchronized boolean prepare(EmbeddingFingerprint fingerprint) {
        prepared.add(fingerprint);
        if (fingerprint.equals(failing)) {
            throw new EmbeddingException("the model is told to fail", new IllegalStateException("test"));
        }
        return !isLoading;
    }

    @Override
    public Embedder get(EmbeddingFingerprint fingerprint) {
        return embedders.stream()
                .filter(embedder -> embedder.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no embedder of " + fingerprint.id()));
    }

    @Override
    public void close() {
        embedders.forEach(Embedder::close);
    }
}
