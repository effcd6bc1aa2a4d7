package dev.ragstone.query.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;

/** What is remembered of searches and answers. */
public interface CacheConfig {

    /**
     * Whether rankings are. Off, because a reader who has just seen a document become INDEXED may ask before this replica has
     * seen it too.
     */
    @WithDefault("false")
    boolean enabled();

    /** Memory for rankings. */
    @WithDefault("64M")
    MemorySize maxBytes();

    /** How long a ranking is remembered at the most, changes or not. */
    @WithDefault("10m")
    Duration ttl();

    /** How far this replica's knowledge of changes may lie behind; where it lies further, every question is searched for. */
    @WithDefault("2s")
    Duration longestSilence();

    /** What is remembered of answers. */
    Answers answers();

    /** What is remembered of answers. */
    interface Answers {

        /** Whether answers are, and given again to questions that are no more than alike. */
        @WithDefault("false")
        boolean enabled();

        /**
         * Cosine of two questions' vectors from which on they have the same answer, on the default model's scale. Of 65 pairs
         * with different answers, the nearest that nothing but the vectors could tell apart had 0.979.
         */
        @WithDefault("0.98")
        @DecimalMin("0")
        @DecimalMax("1")
        double similarity();

        /** Memory for answers. */
        @WithDefault("64M")
        MemorySize maxBytes();

        /** How long an answer is remembered at the most, changes or not. */
        @WithDefault("10m")
        Duration ttl();
    }
}
