package dev.ragstone.query.engine.qdrant;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.index.qdrant.QdrantIndex;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.query.engine.SearchEngine;
import dev.ragstone.service.config.IndexConfig;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** The Qdrant engine. */
@Singleton
@Unremovable
public class QdrantEngine implements SearchEngine {

    @Override
    public IndexConfig.Engine engine() {
        return IndexConfig.Engine.QDRANT;
    }

    @Override
    public ChunkSearcher open(IndexConfig config, EmbeddingFingerprint fingerprint) {
        IndexConfig.Qdrant qdrant = config.qdrant();
        QdrantIndex opened = QdrantIndex.connect(QdrantSettings.of(
                qdrant.host(), qdrant.port(), qdrant.apiKey().orElse(null), qdrant.tls(), qdrant.collection()));
        return new FingerprintedSearcher(opened, fingerprint);
    }
}
