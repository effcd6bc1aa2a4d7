package dev.ragstone.ingestion;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.embed.ChunkEmbedder;
import dev.ragstone.ingestion.fetch.ContentFetcher;
import dev.ragstone.ingestion.fetch.HostResolver;
import dev.ragstone.ingestion.parse.sandbox.InstalledWorker;
import dev.ragstone.ingestion.parse.sandbox.ParserLimits;
import dev.ragstone.ingestion.parse.sandbox.ParserPool;
import dev.ragstone.ingestion.parse.worker.WorkerLimits;
import dev.ragstone.ingestion.store.DocumentStore;
import dev.ragstone.ingestion.store.DueEntries;
import dev.ragstone.ingestion.store.Reconciler;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.models.embedding.EmbeddingModels;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the stages from configuration. */
class Wiring {

    @Produces
    @Singleton
    EmbeddingModels models(IngestionConfig config) {
        return new EmbeddingModels(embeddingThreads(config));
    }

    void close(@Disposes EmbeddingModels models) {
        models.close();
    }

    @Produces
    @Singleton
    @Typed({Embedder.class, Tokenizer.class})
    GenerationEmbedder embedder(OpenGeneration generation, EmbeddingModels models) {
        return new GenerationEmbedder(generation, models);
    }

    @Produces
    @Singleton
    ChunkEmbedder chunkEmbedder(Embedder embedder, IngestionConfig config) {
        return new ChunkEmbedder(embedder, new StemmingAnalyzer(), embeddingThreads(config));
    }

    void close(@Disposes ChunkEmbedder embedder) {
        embedder.close();
    }

    @Produces
    @Singleton
    ParserPool parserPool(IngestionConfig config) {
        IngestionConfig.Parser parser = config.parser();
        return new ParserPool(
                parser.processes(),
                InstalledWorker.find(),
                new ParserLimits(
                        parser.maxHeap().asLongValue(),
                        parser.cpuTime(),
                        parser.wallTime(),
                        parser.maxTemporary().asLongValue(),
                        new WorkerLimits(parser.maxCharacters(), parser.maxDepth(), parser.maxEmbedded())));
    }

    void close(@Disposes ParserPool pool) {
        pool.close();
    }

    @Produces
    @Singleton
    DocumentStore store(ChunkWriter writer, DocumentRegistry registry) {
        return new DocumentStore(writer, registry, Clock.systemUTC());
    }

    @Produces
    @Singleton
    DueEntries dueEntries(DocumentStore store, DocumentRegistry registry) {
        return new DueEntries(store, registry);
    }

    @Produces
    @Singleton
    Reconciler reconciler(ChunkWriter writer, DocumentRegistry registry) {
        return new Reconciler(writer, registry);
    }

    @Produces
    @Singleton
    DocumentEventReader reader(IngestionConfig config) {
        return new DocumentEventReader(config.maxRecordBytes());
    }

    @Produces
    @Singleton
    ContentFetcher fetcher(IngestionConfig config, Vertx vertx) {
        return new ContentFetcher(config.fetch(), vertx, HostResolver.platform());
    }

    void close(@Disposes ContentFetcher fetcher) {
        fetcher.close();
    }

    private static int embeddingThreads(IngestionConfig config) {
        return config.embeddingThreads().orElse(Runtime.getRuntime().availableProcessors());
    }
}
