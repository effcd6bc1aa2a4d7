package dev.ragstone.service.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What texts are embedded with. All services of one installation say the same. */
@ConfigMapping(prefix = "ragstone.embedding")
public interface EmbeddingConfig {

    /**
     * The model of the index's first generation. Once a generation serves, its vectors decide which model is used, until a
     * reindex makes a generation with another one.
     */
    @WithDefault("bge-small-en-v1.5")
    String model();
}
