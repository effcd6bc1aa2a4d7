package dev.ragstone.ingestion;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.index.lucene.LuceneIndex;
import dev.ragstone.index.qdrant.QdrantIndex;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.service.config.IndexConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Opens the index that is configured. A store that is away makes the service unready, and is waited for. */
@Singleton
class IndexWiring {

    private static final Logger LOG = Logger.getLogger(IndexWiring.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final ChunkWriter writer;
    private final DocumentRegistry registry;
    private final Thread preparation;

    IndexWiring(IndexConfig config, Embedder embedder) {
        EmbeddingFingerprint fingerprint = embedder.fingerprint();
        switch (config.engine()) {
            case LUCENE -> {
                LuceneIndex lucene = LuceneIndex.open(
                        config.lucene().directory(),
                        fingerprint.id(),
                        config.lucene().commitInterval(),
                        fingerprint.dimension());
                this.writer = lucene;
                this.registry = lucene;
                this.preparation = Thread.ofVirtual().unstarted(() -> {});
            }
            case QDRANT -> {
                QdrantIndex qdrant = QdrantIndex.connect(settings(config.qdrant()));
                this.writer = qdrant;
                this.registry = qdrant;
                this.preparation = Thread.ofVirtual().start(() -> prepare(qdrant, fingerprint));
            }
            default -> throw new IllegalStateException("no such engine: " + config.engine());
        }
    }

    @Produces
    @Singleton
    ChunkWriter writer() {
        return writer;
    }

    @Produces
    @Singleton
    DocumentRegistry registry() {
        return registry;
    }

    @PreDestroy
    void close() {
        preparation.interrupt();
        writer.close();
    }

    private static QdrantSettings settings(IndexConfig.Qdrant config) {
        return QdrantSettings.of(
                config.host(), config.port(), config.apiKey().orElse(null), config.tls(), config.collection());
    }

    private static void prepare(QdrantIndex qdrant, EmbeddingFingerprint fingerprint) {
        while (true) {
            try {
                qdrant.prepare(fingerprint);
                return;
            } catch (IndexException e) {
                LOG.warnf("The index is not prepared yet, next try in %s: %s", BETWEEN_TRIES, e.getMessage());
            }
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
