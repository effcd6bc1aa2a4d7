package dev.ragstone.ingestion;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.index.lucene.LuceneGenerations;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.models.embedding.EmbeddingModels;
import dev.ragstone.service.config.EmbeddingConfig;
import dev.ragstone.service.config.IndexConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** Opens the index that is configured. */
class IndexWiring {

    @Produces
    @Singleton
    IndexGenerations generations(IndexConfig config) {
        return switch (config.engine()) {
            case LUCENE ->
                LuceneGenerations.in(
                        config.lucene().directory(), config.lucene().commitInterval());
            case QDRANT -> QdrantGenerations.connect(settings(config.qdrant()));
        };
    }

    void close(@Disposes IndexGenerations generations) {
        generations.close();
    }

    @Produces
    @Singleton
    OpenGeneration openGeneration(IndexGenerations generations, EmbeddingModels models, EmbeddingConfig embedding) {
        EmbeddingFingerprint first = EmbeddingModels.named(embedding.model());
        return OpenGeneration.start(new GenerationOpener(generations, models, first));
    }

    void close(@Disposes OpenGeneration generation) {
        generation.close();
    }

    @Produces
    @Singleton
    @Typed({ChunkWriter.class, DocumentRegistry.class})
    WaitingIndex index(OpenGeneration generation) {
        return new WaitingIndex(generation);
    }

    private static QdrantSettings settings(IndexConfig.Qdrant config) {
        return QdrantSettings.of(
                config.host(), config.port(), config.apiKey().orElse(null), config.tls(), config.collection());
    }
}
