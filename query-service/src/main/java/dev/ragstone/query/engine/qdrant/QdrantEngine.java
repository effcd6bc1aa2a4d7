package dev.ragstone.query.engine.qdrant;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.index.qdrant.QdrantTimeouts;
import dev.ragstone.query.engine.SearchEngine;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.service.transport.ClientTls;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** The Qdrant engine. */
@Singleton
@Unremovable
public class QdrantEngine implements SearchEngine {

    private final ClientTls tls;

    QdrantEngine(ClientTls tls) {
        this.tls = tls;
    }

    @Override
    public IndexConfig.Engine engine() {
        return IndexConfig.Engine.QDRANT;
    }

    @Override
    public ServingIndex open(IndexConfig config) {
        IndexConfig.Qdrant qdrant = config.qdrant();
        QdrantSettings settings = QdrantSettings.of(
                        qdrant.host(), qdrant.port(), qdrant.apiKey().orElse(null), qdrant.tls(), qdrant.collection())
                .withTimeouts(new QdrantTimeouts(qdrant.timeout(), qdrant.searchTimeout()))
                .withOversampling(qdrant.oversampling());
        return QdrantGenerations.connect(
                tls.ofQdrant(qdrant).map(settings::withTls).orElse(settings));
    }
}
