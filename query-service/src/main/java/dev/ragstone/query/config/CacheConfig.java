package dev.ragstone.query.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is remembered of searches. */
public interface CacheConfig {

    /**
     * Whether anything is. Off, because a reader who has just seen a document become INDEXED may ask before this replica has
     * seen it too.
     */
    @WithDefault("false")
    boolean enabled();

    /** Memory for what is remembered. */
    @WithDefault("64M")
    MemorySize maxBytes();

    /** How long a ranking is remembered at the most, changes or not. */
    @WithDefault("10m")
    Duration ttl();

    /** How far this replica's knowledge of changes may lie behind; where it lies further, every question is searched for. */
    @WithDefault("2s")
    Duration longestSilence();
}
