package dev.ragstone.query.engine.qdrant;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.index.qdrant.QdrantTimeouts;
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
    public ServingIndex open(IndexConfig config) {
        IndexConfig.Qdrant qdrant = config.qdrant();
        return QdrantGenerations.connect(QdrantSettings.of(
                        qdrant.host(), qdrant.port(), qdrant.apiKey().orElse(null), qdrant.tls(), qdrant.collection())
                .withTimeouts(new QdrantTimeouts(qdrant.timeout(), qdrant.searchTimeout()))
                .withOversampling(qdrant.oversampling()));
    }
}
