package dev.ragstone.eval;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.eval.flow.JudgeKind;
import dev.ragstone.eval.judge.EntailmentJudge;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Wires the metrics. */
class ScoringBeans {

    /** What each judge says of live traffic. */
    static final Map<JudgeKind, Set<String>> LIVE_JUDGE_METRICS = Map.of(
            JudgeKind.MODEL,
            Set.of(
                    "judge_faithfulness",
                    "judge_context_utilization",
                    "judge_context_relevance",
                    "judge_response_groundedness",
                    "judge_answer_relevancy",
                    "judge_vote_spread"),
            JudgeKind.ENTAILMENT,
            Set.of(
                    "entailment_faithfulness",
                    "entailment_response_groundedness",
                    "entailment_citation_recall",
                    "entailment_citation_precision"));

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
    Scoring scoring(
            EvaluationConfig config,
            EmbeddingModels models,
            Judging judging,
            EntailmentJudge entailment,
            Tracing tracing) {
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
        if (entailment.name() != null) {
            List<Scorer> judged = judged(JudgeKind.ENTAILMENT, DeterministicMetrics.ofSupport());
            tiers.add(new Tier(
                    subject -> entailment.read(reader.read(subject)),
                    traced(judged, tracing),
                    false,
                    false,
                    entailment.name()));
        }
        if (judging.isEnabled()) {
            List<Scorer> judged = new ArrayList<>(DeterministicMetrics.ofVerdicts());
            judged.addAll(judging.ownScorers(vectors));
            tiers.add(new Tier(judging::read, traced(judged(JudgeKind.MODEL, judged), tracing), false, false));
        }
        return new Scoring(tiers);
    }

    private static List<Scorer> judged(JudgeKind judge, List<Scorer> scorers) {
        return scorers.stream()
                .<Scorer>map(scorer -> new Prefixed(judge.prefix(), scorer))
                .toList();
    }

    private static List<Scorer> traced(List<Scorer> scorers, Tracing tracing) {
        return scorers.stream()
                .<Scorer>map(scorer -> new TracedScorer(scorer, tracing))
                .toList();
    }
}
