package dev.ragstone.eval;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.judge.Judging;
import dev.ragstone.eval.metric.Prefixed;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.metric.TextVectors;
import dev.ragstone.eval.metric.Tier;
import dev.ragstone.eval.metric.TracedScorer;
import dev.ragstone.eval.score.DeterministicMetrics;
import dev.ragstone.eval.score.WordReader;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.models.embedding.EmbeddingModels;
import dev.ragstone.service.telemetry.Tracing;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Wires the metrics. */
class ScoringBeans {

    /** What a judge says of live traffic. */
    static final Set<String> LIVE_JUDGE_METRICS = Set.of(
            "judge_faithfulness",
            "judge_context_utilization",
            "judge_context_relevance",
            "judge_response_groundedness",
            "judge_answer_relevancy",
            "judge_vote_spread");

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
    Scoring scoring(EvaluationConfig config, EmbeddingModels models, Judging judging, Tracing tracing) {
        EmbeddingFingerprint fingerprint =
                EmbeddingModels.named(config.embedding().model());
        Supplier<Embedder> embedder = () -> models.get(fingerprint);
        boolean isEmbedding = config.embedding().enabled();
        WordReader reader = WordReader.of(
                new StemmingAnalyzer(),
                config.supportThreshold(),
                config.relevanceThreshold(),
                isEmbedding ? embedder : null);
        TextVectors vectors = new TextVectors(embedder);
        List<Tier> tiers = new ArrayList<>();
        tiers.add(new Tier(reader::read, traced(DeterministicMetrics.ofWords(), tracing), true, true));
        tiers.add(new Tier(reader::read, traced(DeterministicMetrics.ofReferences(), tracing), true, false));
        tiers.add(new Tier(reader::read, traced(DeterministicMetrics.ofVectors(vectors), tracing), true, isEmbedding));
        if (judging.isEnabled()) {
            List<Scorer> judged = Stream.concat(
                            DeterministicMetrics.ofVerdicts().stream(), judging.ownScorers(vectors).stream())
                    .<Scorer>map(scorer -> new Prefixed(Metric.JUDGE, scorer))
                    .toList();
            tiers.add(new Tier(judging::read, traced(judged, tracing), false, false));
        }
        return new Scoring(tiers);
    }

    private static List<Scorer> traced(List<Scorer> scorers, Tracing tracing) {
        return scorers.stream()
                .<Scorer>map(scorer -> new TracedScorer(scorer, tracing))
                .toList();
    }
}
