package dev.ragstone.query;

import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.models.embedding.EmbeddingModels;
import dev.ragstone.query.answerability.Abstention;
import dev.ragstone.query.answerability.AnswerabilityEstimator;
import dev.ragstone.query.cache.AnswerCache;
import dev.ragstone.query.cache.RankingCache;
import dev.ragstone.query.cite.CitationChecker;
import dev.ragstone.query.cite.CitationPolicies;
import dev.ragstone.query.config.CitationPolicy;
import dev.ragstone.query.config.GenerationConfig;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.query.config.RerankConfig;
import dev.ragstone.query.config.TenantsConfig;
import dev.ragstone.query.context.ContextBuilder;
import dev.ragstone.query.context.MarginalRelevance;
import dev.ragstone.query.context.TokenBudget;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.engine.SearchEngine;
import dev.ragstone.query.engine.SearchEngines;
import dev.ragstone.query.engine.TracedServingIndex;
import dev.ragstone.query.explain.Explainer;
import dev.ragstone.query.generate.Generator;
import dev.ragstone.query.guard.AnswerRules;
import dev.ragstone.query.guard.QuestionGuards;
import dev.ragstone.query.health.NeededModels;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.query.rerank.CrossEncoderReranker;
import dev.ragstone.query.rerank.CrossEncoders;
import dev.ragstone.query.rerank.LateInteraction;
import dev.ragstone.query.rerank.RerankStage;
import dev.ragstone.query.rerank.Reranker;
import dev.ragstone.query.retrieve.Fusion;
import dev.ragstone.query.retrieve.ReciprocalRankFusion;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.query.retrieve.StandardisedFusion;
import dev.ragstone.query.rewrite.FollowUpRewriter;
import dev.ragstone.query.rewrite.TracedRewriter;
import dev.ragstone.service.config.EmbeddingConfig;
import dev.ragstone.service.config.IndexConfig;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.text.Terms;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wires the stages. */
@Singleton
public class QueryBeans {

    private final QueryConfig config;
    private final TenantsConfig tenants;
    private final Tracing tracing;

    public QueryBeans(QueryConfig config, TenantsConfig tenants, Tracing tracing) {
        this.config = config;
        this.tenants = tenants;
        this.tracing = tracing;
    }

    @Produces
    @Singleton
    Embedders embedders() {
        return new EmbeddingModels(config.embedding().concurrency());
    }

    void close(@Disposes Embedders embedders) {
        embedders.close();
    }

    /** The index; opened at the start, so that an engine this build does not have fails it. */
    @Produces
    @Singleton
    @Startup
    ServingIndex index(IndexConfig index, @Any Instance<SearchEngine> engines) {
        return new TracedServingIndex(
                new SearchEngines(engines.stream().toList()).open(index),
                tracing,
                index.engine().name().toLowerCase(Locale.ROOT));
    }

    void close(@Disposes ServingIndex index) {
        index.close();
    }

    /** The models that are needed; loaded from the start on, so that no question waits for them. */
    @Produces
    @Singleton
    @Startup
    NeededModels neededModels(ServingIndex index, Embedders embedders, EmbeddingConfig embedding) {
        NeededModels models = new NeededModels(index, embedders, EmbeddingModels.named(embedding.model()));
        Thread.ofVirtual().name("needed-models").start(models::prepare);
        return models;
    }

    @Produces
    @Singleton
    TermAnalyzer analyzer() {
        return new StemmingAnalyzer();
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
    QuestionPreparation preparation(
            ServingIndex index,
            Embedders embedders,
            TermAnalyzer analyzer,
            RankingCache cache,
            QuestionModels models,
            TimeLimit timeLimit) {
        return new QuestionPreparation(
                index,
                new QuestionPreparation.Stages(
                        new TracedRewriter(models.rewriter(new FollowUpRewriter(new Terms(analyzer))), tracing),
                        cache,
                        new QuestionEmbedder(embedders, config.embedding().cacheSize(), tracing)),
                new QuestionPreparation.Limits(timeLimit, config.embedding().timeout(), searchLimit(timeLimit)));
    }

    @Produces
    @Singleton
    PassageFinder finder(
            QuestionPreparation preparation,
            TermAnalyzer analyzer,
            RerankStage rerank,
            QuestionModels models,
            TimeLimit timeLimit) {
        Fusion fusion = fusion(config.retrieval());
        CandidateRanker.Stages ranking = new CandidateRanker.Stages(
                new Retriever(fusion),
                rerank,
                new AnswerabilityEstimator(new Terms(analyzer)),
                new MarginalRelevance(config.context().mmrLambda()));
        return new PassageFinder(new PassageFinder.Stages(
                preparation,
                analyzer,
                new QuestionWidening(models.variations(), models.imagination(), analyzer, tracing),
                new CandidateRanker(ranking, searchLimit(timeLimit)),
                new Explainer(fusion.settings(), rerank.name())));
    }

    private SearchLimit searchLimit(TimeLimit timeLimit) {
        return new SearchLimit(timeLimit, config.retrieval().timeout());
    }

    /** Opened at the start, so that a model that cannot be loaded fails it. */
    @Produces
    @Singleton
    @Startup
    RerankStage rerankStage(RerankConfig reranking, TimeLimit timeLimit) {
        return new RerankStage(reranker(reranking, timeLimit), reranking.candidates(), reranking.deadline());
    }

    void close(@Disposes RerankStage rerank) {
        rerank.close();
    }

    private static @Nullable Reranker reranker(RerankConfig reranking, TimeLimit timeLimit) {
        return switch (reranking.model()) {
            case IN_PROCESS -> new LateInteraction(reranking.inProcess().weight());
            case ONNX, HTTP ->
                CrossEncoders.open(reranking)
                        .map(encoder -> new CrossEncoderReranker(encoder, timeLimit))
                        .orElseThrow();
            case NONE -> null;
        };
    }

    private Abstention abstention() {
        Map<String, Double> byTenant = new HashMap<>();
        tenants.byId()
                .forEach((tenant, settings) -> settings.abstainBelow().ifPresent(below -> byTenant.put(tenant, below)));
        return new Abstention(config.abstainBelow(), byTenant);
    }

    private CitationPolicies citationPolicies() {
        Map<String, CitationPolicy> byTenant = new HashMap<>();
        tenants.byId().forEach((tenant, settings) -> settings.citationPolicy()
                .ifPresent(policy -> byTenant.put(tenant, policy)));
        return new CitationPolicies(config.citations().policy(), byTenant);
    }

    private static Fusion fusion(QueryConfig.Retrieval retrieval) {
        return switch (retrieval.fusion()) {
            case STANDARDISED -> new StandardisedFusion(retrieval.denseWeight(), retrieval.lexicalWeight());
            case RECIPROCAL_RANK -> new ReciprocalRankFusion(retrieval.denseWeight(), retrieval.lexicalWeight());
        };
    }

    @Produces
    @Singleton
    QueryObserver observer(MeterRegistry meters) {
        return new QueryObserver(tracing, meters);
    }

    @Produces
    @Singleton
    AnswerMaker maker(
            TermAnalyzer analyzer,
            Generator generator,
            GenerationConfig generation,
            CitationChecker checker,
            AnswerRules rules,
            QueryObserver observer) {
        Terms terms = new Terms(analyzer);
        QueryConfig.Context context = config.context();
        return new AnswerMaker(
                new AnswerMaker.Stages(
                        new ContextBuilder(context.nearDuplicates(), context.mergeNeighbours()),
                        abstention(),
                        generator,
                        checker,
                        citationPolicies(),
                        rules),
                new AnswerMaker.Limits(new TokenBudget(context.maxTokens()), generation.deadline()),
                terms,
                observer);
    }

    /** The pipeline. */
    @Produces
    @Singleton
    QueryPipeline pipeline(
            PassageFinder finder,
            AnswerMaker maker,
            AnswerCache answers,
            QuestionGuards guards,
            QueryPipeline.Memory memory,
            QueryObserver observer) {
        return new QueryPipeline(new QueryPipeline.Stages(guards, finder, maker, answers, memory), observer);
    }
}
