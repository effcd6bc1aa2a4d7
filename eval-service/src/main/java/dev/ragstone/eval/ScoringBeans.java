package dev.ragstone.eval;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.metric.Tier;
import dev.ragstone.eval.metric.TracedScorer;
import dev.ragstone.eval.score.DeterministicMetrics;
import dev.ragstone.eval.score.TextVectors;
import dev.ragstone.eval.score.WordReader;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.models.embedding.EmbeddingModels;
import dev.ragstone.service.telemetry.Tracing;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Wires the metrics. */
class ScoringBeans {

    @Produces
    @Singleton
    EmbeddingModels embeddingModels(EvaluationConfig config) {
        return new EmbeddingModels(config.embedding().concurrency());
    }

    void close(@Disposes EmbeddingModels models) {
        models.close();
    }

    @Produces
    @Singleton
    Scoring scoring(EvaluationConfig config, EmbeddingModels models, Tracing tracing) {
        EmbeddingFingerprint fingerprint =
                EmbeddingModels.named(config.embedding().model());
        Supplier<Embedder> embedder = () -> models.get(fingerprint);
        boolean isEmbedding = config.embedding().enabled();
        WordReader reader = WordReader.of(
                new StemmingAnalyzer(),
                config.supportThreshold(),
                config.relevanceThreshold(),
                isEmbedding ? embedder : null);
        return new Scoring(List.of(
                new Tier(reader::read, traced(DeterministicMetrics.ofWords(), tracing), true, true),
                new Tier(reader::read, traced(DeterministicMetrics.ofReferences(), tracing), true, false),
                new Tier(
                        reader::read,
                        traced(DeterministicMetrics.ofVectors(new TextVectors(embedder)), tracing),
                        true,
                        isEmbedding)));
    }

    private static List<Scorer> traced(List<Scorer> scorers, Tracing tracing) {
        return scorers.stream()
                .<Scorer>map(scorer -> new TracedScorer(scorer, tracing))
                .toList();
    }
}
