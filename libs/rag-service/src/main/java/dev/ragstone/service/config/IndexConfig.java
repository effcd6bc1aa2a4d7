package dev.ragstone.service.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the index is. All services of one installation say the same. */
@ConfigMapping(prefix = "ragstone.index")
public interface IndexConfig {

    /** The engine: {@code lucene} for one machine, {@code qdrant} for Kubernetes. */
    @WithDefault("lucene")
    Engine engine();

    /** Settings of the embedded engine. */
    Lucene lucene();

    /** Settings of the server engine. */
    Qdrant qdrant();

    /** What holds the index. */
    enum Engine {
        /** The embedded engine: a folder on a local disk. */
        LUCENE,
        /** A Qdrant server. */
        QDRANT
    }

    /** Settings of the embedded engine. */
    interface Lucene {

        /** The folder of the index; ingestion-service writes it, query-service reads it. */
        @WithDefault("data/index")
        Path directory();

        /** How long a write may wait for the commit that makes it visible; at most one second. */
        @WithDefault("1s")
        Duration commitInterval();
    }

    /** Settings of the server engine. */
    interface Qdrant {

        /** Host name of the server. */
        @WithDefault("localhost")
        String host();

        /** Its gRPC port. */
        @WithDefault("6334")
        int port();

        /** The API key; absent: the server asks for none. */
        Optional<String> apiKey();

        /** Whether the connection is encrypted. */
        @WithDefault("false")
        boolean tls();

        /** The alias under which the collection of the live generation is found. */
        @WithDefault("ragstone")
        String collection();
    }
}
