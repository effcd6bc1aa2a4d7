package dev.ragstone.ingestion;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.embed.ModelThreads;
import dev.ragstone.ingestion.fetch.ContentFetcher;
import dev.ragstone.ingestion.fetch.HostResolver;
import dev.ragstone.ingestion.parse.sandbox.InstalledWorker;
import dev.ragstone.ingestion.parse.sandbox.ParserLimits;
import dev.ragstone.ingestion.parse.sandbox.ParserPool;
import dev.ragstone.ingestion.parse.worker.WorkerLimits;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.models.embedding.EmbeddingModels;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

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
    ModelThreads modelThreads(IngestionConfig config) {
        return new ModelThreads(embeddingThreads(config));
    }

    void close(@Disposes ModelThreads threads) {
        threads.close();
    }

    @Produces
    @Singleton
    TermAnalyzer analyzer() {
        return new StemmingAnalyzer();
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
