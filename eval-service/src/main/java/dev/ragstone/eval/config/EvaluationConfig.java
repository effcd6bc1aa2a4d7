package dev.ragstone.eval.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about evaluation; the database and the broker are Quarkus' own keys. */
@ConfigMapping(prefix = "ragstone.evaluation")
public interface EvaluationConfig {

    /** Share of the live interactions that is judged, 0 to 1; some are always judged. */
    @WithDefault("1.0")
    double sampleRate();

    /** Answers from passages with a lower answerability than this are always judged, 0 to 1. */
    @WithDefault("0.3")
    double lowConfidenceBelow();

    /** How long all answers of a new version of a prompt are judged; 0 means that being new is no reason. */
    @WithDefault("24h")
    Duration newPromptVersionFor();

    /** The lag from which on less is judged: at twice as much half of it. */
    @WithDefault("15m")
    Duration shedAfter();

    /** How long interactions that are not judged are kept, so that feedback can bring them in. */
    @WithDefault("24h")
    Duration unsampledRetention();

    /** How long evaluations are kept, with their interactions and feedback. */
    @WithDefault("90d")
    Duration retention();

    /** Least support of a claim that counts as supported, 0 to 1. */
    @WithDefault("0.6")
    double supportThreshold();

    /** Least share of a question's terms, by weight, that a relevant passage holds, 0 to 1. */
    @WithDefault("0.5")
    double relevanceThreshold();

    /** Whether and how texts are compared by vectors. */
    Embedding embedding();

    /** The embedding model of this service. */
    interface Embedding {

        /**
         * Whether live traffic is judged by vectors as well: answer relevancy, and words of claims beside those of passages. It
         * costs about a tenth of a second of a core for each answer that a language model wrote.
         */
        @WithDefault("false")
        boolean enabled();

        /** The name of the model. */
        @WithDefault("bge-small-en-v1.5")
        String model();

        /** How many texts are embedded at a time, each on one core. */
        @WithDefault("1")
        int concurrency();
    }

    /** What happens while the database or the broker is away. */
    Retry retry();

    /** The pause between two attempts to keep an evaluation; it doubles from the first to the longest. */
    interface Retry {

        /** The first pause. */
        @WithDefault("500ms")
        Duration firstPause();

        /** The longest pause. */
        @WithDefault("15s")
        Duration longestPause();
    }
}
