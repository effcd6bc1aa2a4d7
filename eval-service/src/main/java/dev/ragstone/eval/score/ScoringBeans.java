package dev.ragstone.eval.score;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.eval.config.EvaluationConfig;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.service.telemetry.Tracing;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Wires the metrics. */
class ScoringBeans {

    @Produces
    @Singleton
    Scoring scoring(EvaluationConfig config, Tracing tracing) {
        TermAnalyzer analyzer = new StemmingAnalyzer();
        List<Scorer> scorers = Stream.of(
                        new FaithfulnessScorer(analyzer, config.supportThreshold()),
                        new CitationCoverageScorer(analyzer, config.supportThreshold()),
                        new ContextRelevanceScorer(analyzer, config.relevanceThreshold()))
                .<Scorer>map(scorer -> new TracedScorer(scorer, tracing))
                .toList();
        return new Scoring(scorers);
    }
}
