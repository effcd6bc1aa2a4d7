package dev.ragstone.eval.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about evaluation; the database and the broker are Quarkus' own keys. */
@ConfigMapping(prefix = "ragstone.evaluation")
public interface EvaluationConfig {

    /** Share of the live interactions that is judged, 0 to 1. */
    @WithDefault("1.0")
    double sampleRate();

    /** Least share of a claim's terms, weighted by IDF, that a passage must hold to support it, 0 to 1. */
    @WithDefault("0.6")
    double supportThreshold();

    /** Least share of a question's terms, weighted by IDF, that a relevant passage holds, 0 to 1. */
    @WithDefault("0.5")
    double relevanceThreshold();

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
