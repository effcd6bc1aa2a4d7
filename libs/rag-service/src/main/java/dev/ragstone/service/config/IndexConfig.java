package dev.ragstone.service.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

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

        /**
         * With {@code tls}: the configuration under {@code quarkus.tls.<name>} that holds the server's authority, and the
         * certificate the server may ask for; absent: the JVM's authorities, and no certificate.
         */
        Optional<String> tlsConfigurationName();

        /** The alias under which the collection of the live generation is found. */
        @WithDefault("ragstone")
        String collection();

        /** Deadline of one call that writes or looks into the registry. */
        @WithDefault("10s")
        Duration timeout();

        /** Deadline of one search. */
        @WithDefault("5s")
        Duration searchTimeout();

        /** Parts that the points of a new generation are divided into. */
        @WithDefault("1")
        int shards();

        /** Nodes that hold each part of a new generation. */
        @WithDefault("1")
        int replicas();

        /** Replicas that must have applied a write to a new generation; absent: more than half of them. */
        OptionalInt writeConsistency();

        /** In what form the dense vectors of a new generation are searched. */
        @WithDefault("scalar")
        Quantisation quantisation();

        /** Of how many times the wanted chunks a search scores the vectors themselves, where they are quantised. */
        @WithDefault("2")
        double oversampling();

        /** Whether the vectors and the index of the terms of a new generation are on disk, not in memory. */
        @WithDefault("false")
        boolean onDiskVectors();

        /** Whether texts, metadata and signs of a new generation are on disk, not in memory. */
        @WithDefault("true")
        boolean onDiskPayload();
    }

    /** Forms of dense vectors. */
    enum Quantisation {
        /** As they are. */
        NONE,
        /** One byte for each component. */
        SCALAR,
        /** One bit for each component. */
        BINARY
    }
}
