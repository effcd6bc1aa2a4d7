package dev.ragstone.eval.score;

import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.TextVectors;
import java.util.List;

/** The metrics that need no language model, by what they need instead. */
public final class DeterministicMetrics {

    private DeterministicMetrics() {}

    /** Those that words are enough for. */
    public static List<Scorer> ofWords() {
        return List.of(
                new FaithfulnessScorer(),
                new GroundednessScorer(),
                CitationScorer.coverage(),
                CitationScorer.recall(),
                CitationScorer.precision(),
                new ContextRelevanceScorer(),
                ContextPrecisionScorer.byAnswer(),
                new AbstentionRateScorer(),
                ConsumptionScorer.latency(),
                ConsumptionScorer.tokens(),
                ConsumptionScorer.cost());
    }

    /** Those that compare with what the answer should have been, which nobody knows of live traffic. */
    public static List<Scorer> ofReferences() {
        return List.of(
                ContextPrecisionScorer.byReference(),
                new ContextRecallScorer(),
                new EntityRecallScorer(),
                NoiseSensitivityScorer.relevant(),
                NoiseSensitivityScorer.irrelevant(),
                FactualCorrectnessScorer.precision(),
                FactualCorrectnessScorer.recall(),
                FactualCorrectnessScorer.f1(),
                new AbstentionScorer());
    }

    /** Those that compare vectors. */
    public static List<Scorer> ofVectors(TextVectors vectors) {
        return List.of(new AnswerRelevancyScorer(vectors), new SemanticSimilarityScorer(vectors));
    }

    /** Those that count verdicts on whether texts support claims, for judges that see nothing else. */
    public static List<Scorer> ofSupport() {
        return List.of(
                new FaithfulnessScorer(),
                new GroundednessScorer(),
                CitationScorer.recall(),
                CitationScorer.precision(),
                new ContextRecallScorer(),
                FactualCorrectnessScorer.precision(),
                FactualCorrectnessScorer.recall(),
                FactualCorrectnessScorer.f1());
    }

    /** Those that count verdicts on claims and passages, for other judges too. */
    public static List<Scorer> ofVerdicts() {
        return List.of(
                new FaithfulnessScorer(),
                CitationScorer.recall(),
                CitationScorer.precision(),
                ContextPrecisionScorer.byAnswer(),
                ContextPrecisionScorer.byReference(),
                new ContextRecallScorer(),
                new EntityRecallScorer(),
                NoiseSensitivityScorer.relevant(),
                NoiseSensitivityScorer.irrelevant(),
                FactualCorrectnessScorer.precision(),
                FactualCorrectnessScorer.recall(),
                FactualCorrectnessScorer.f1());
    }
}
