package dev.ragstone.ingestion;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.index.lucene.LuceneGenerations;
import dev.ragstone.index.qdrant.CollectionOptions;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.index.qdrant.QdrantTimeouts;
import dev.ragstone.index.qdrant.Quantisation;
import dev.ragstone.index.qdrant.Replication;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.models.embedding.EmbeddingModels;
import dev.ragstone.service.config.EmbeddingConfig;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.service.transport.ClientTls;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** Opens the index that is configured. */
class IndexWiring {

    @Produces
    @Singleton
    IndexGenerations generations(IndexConfig config, ClientTls tls) {
        return switch (config.engine()) {
            case LUCENE ->
                LuceneGenerations.in(
                        config.lucene().directory(), config.lucene().commitInterval());
            case QDRANT -> {
                QdrantSettings settings = settings(config.qdrant());
                yield QdrantGenerations.connect(
                        tls.ofQdrant(config.qdrant()).map(settings::withTls).orElse(settings));
            }
        };
    }

    void close(@Disposes IndexGenerations generations) {
        generations.close();
    }

    @Produces
    @Singleton
    @Typed({Generations.class, OpenGenerations.class})
    OpenGenerations openGenerations(
            IndexGenerations store, EmbeddingModels models, EmbeddingConfig embedding, GenerationStages stages) {
        EmbeddingFingerprint first = EmbeddingModels.named(embedding.model());
        return new OpenGenerations(store, new GenerationOpener(store, models, first), stages::of, System::nanoTime);
    }

    void close(@Disposes OpenGenerations generations) {
        generations.close();
    }

    static QdrantSettings settings(IndexConfig.Qdrant config) {
        return QdrantSettings.of(
                        config.host(), config.port(), config.apiKey().orElse(null), config.tls(), config.collection())
                .withTimeouts(new QdrantTimeouts(config.timeout(), config.searchTimeout()))
                .withOversampling(config.oversampling())
                .withOptions(new CollectionOptions(
                        replication(config),
                        quantisation(config.quantisation()),
                        config.onDiskVectors(),
                        config.onDiskPayload()));
    }

    private static Replication replication(IndexConfig.Qdrant config) {
        int majority = Replication.majorityOf(config.replicas());
        return new Replication(
                config.shards(), config.replicas(), config.writeConsistency().orElse(majority));
    }

    private static Quantisation quantisation(IndexConfig.Quantisation quantisation) {
        return switch (quantisation) {
            case NONE -> Quantisation.NONE;
            case SCALAR -> Quantisation.SCALAR;
            case BINARY -> Quantisation.BINARY;
        };
    }
}
