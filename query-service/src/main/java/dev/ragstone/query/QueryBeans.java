package dev.ragstone.query;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.models.embedding.OnnxEmbedder;
import dev.ragstone.query.cite.CitationChecker;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.engine.SearchEngine;
import dev.ragstone.query.engine.SearchEngines;
import dev.ragstone.query.engine.TracedSearcher;
import dev.ragstone.query.generate.ExtractiveGenerator;
import dev.ragstone.query.generate.ExtractiveSettings;
import dev.ragstone.query.generate.Generator;
import dev.ragstone.query.record.InteractionRecorder;
import dev.ragstone.query.rerank.Reranker;
import dev.ragstone.query.retrieve.ReciprocalRankFusion;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.query.text.Terms;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Wires the stages. */
@Singleton
public class QueryBeans {

    private final QueryConfig config;
    private final Tracing tracing;

    public QueryBeans(QueryConfig config, Tracing tracing) {
        this.config = config;
        this.tracing = tracing;
    }

    /** The embedding model; loaded at the start, so that no question waits for it. */
    @Produces
    @Singleton
    @Startup
    Embedder embedder() {
        return OnnxEmbedder.bgeSmall(config.embedding().concurrency());
    }

    void close(@Disposes Embedder embedder) {
        embedder.close();
    }

    /** The index; opened at the start, so that an engine this build does not have fails it. */
    @Produces
    @Singleton
    @Startup
    ChunkSearcher searcher(IndexConfig index, Embedder embedder, @Any Instance<SearchEngine> engines) {
        return new SearchEngines(engines.stream().toList()).open(index, embedder.fingerprint());
    }

    void close(@Disposes ChunkSearcher searcher) {
        searcher.close();
    }

    @Produces
    @Singleton
    TermAnalyzer analyzer() {
        return new StemmingAnalyzer();
    }

    @Produces
    @Singleton
    Generator generator(TermAnalyzer analyzer, Embedder embedder) {
        QueryConfig.Extractive extractive = config.extractive();
        return new ExtractiveGenerator(
                new Terms(analyzer),
                embedder,
                new ExtractiveSettings(
                        extractive.sentences(), extractive.comparedSentences(), extractive.abstainBelow()));
    }

    @Produces
    @Singleton
    TimeLimit timeLimit() {
        return new TimeLimit(tracing);
    }

    void close(@Disposes TimeLimit timeLimit) {
        timeLimit.close();
    }

    @Produces
    @Singleton
    PassageFinder finder(
            Embedder embedder, ChunkSearcher searcher, TermAnalyzer analyzer, TimeLimit timeLimit, IndexConfig index) {
        QueryConfig.Retrieval retrieval = config.retrieval();
        return new PassageFinder(
                new QuestionEmbedder(embedder, config.embedding().cacheSize(), tracing),
                analyzer,
                new Retriever(
                        traced(searcher, index),
                        new ReciprocalRankFusion(retrieval.denseWeight(), retrieval.lexicalWeight())),
                Reranker.none(),
                timeLimit,
                new PassageFinder.Limits(config.embedding().timeout(), retrieval.timeout()));
    }

    /** The pipeline. */
    @Produces
    @Singleton
    QueryPipeline pipeline(
            PassageFinder finder,
            TermAnalyzer analyzer,
            Generator generator,
            InteractionRecorder recorder,
            MeterRegistry meters) {
        Terms terms = new Terms(analyzer);
        return new QueryPipeline(
                finder,
                terms,
                generator,
                new CitationChecker(terms, config.citations().supportedFrom()),
                recorder,
                new QueryObserver(tracing, meters));
    }

    private ChunkSearcher traced(ChunkSearcher searcher, IndexConfig index) {
        String engine = index.engine().name().toLowerCase(Locale.ROOT);
        return new TracedSearcher(searcher, tracing, engine, index.qdrant().collection());
    }
}
