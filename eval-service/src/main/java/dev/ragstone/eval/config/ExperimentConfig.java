package dev.ragstone.eval.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How experiments are carried out. */
@ConfigMapping(prefix = "ragstone.evaluation.experiments")
public interface ExperimentConfig {

    /** The address of the query-service, or of what stands before it. */
    @WithDefault("http://localhost:8080")
    URI queryUrl();

    /**
     * The configuration under {@code quarkus.tls.<name>} that holds the authority of the query-service; absent: the JVM's
     * authorities.
     */
    Optional<String> tlsConfigurationName();

    /** The key or token that questions are asked with, of a caller with the role reader; absent: none. */
    Optional<String> key();

    /** By tenant, a key of its own in the place of the one above: a key asks for one tenant only. */
    Map<String, String> tenantKeys();

    /** How long an answer may take. */
    @WithDefault("60s")
    Duration timeout();

    /** How often a question is asked at the most, while the query-service has no room or cannot be reached. */
    @WithDefault("6")
    int attempts();

    /** The longest pause between two of them; a question that is told to wait longer has no answer. */
    @WithDefault("60s")
    Duration longestPause();

    /** Questions of one experiment under way at once, where it does not say so itself. */
    @WithDefault("4")
    int concurrency();

    /** The most that an experiment may say. */
    @WithDefault("32")
    int maxConcurrency();

    /** After how long without a sign of life another process goes on with an experiment. */
    @WithDefault("30s")
    Duration lease();

    /** How long experiments are kept after their end. */
    @WithDefault("180d")
    Duration retention();
}
