package dev.ragstone.system.chaos;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.index.lucene.LuceneServingIndex;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** The index that is compared in the end: how a service is told of it, and how it is read from outside. */
sealed interface ChaosIndex {

    /** Settings of the service. */
    Map<String, String> properties();

    /** The index as queries see it. */
    ServingIndex open();

    /** The embedded index in a folder. */
    record Lucene(Path folder) implements ChaosIndex {

        @Override
        public Map<String, String> properties() {
            return Map.of("ragstone.index.lucene.directory", folder.toString());
        }

        @Override
        public ServingIndex open() {
            return LuceneServingIndex.in(folder);
        }
    }

    /**
     * An index in a Qdrant.
     *
     * @param server where the server is
     * @param route where services reach it, which may be a way that can be cut
     * @param collection the base of the names of its collections
     */
    record Qdrant(InetSocketAddress server, InetSocketAddress route, String collection) implements ChaosIndex {

        /** A new index. */
        Qdrant(InetSocketAddress server, InetSocketAddress route) {
            this(server, route, "chaos-" + UUID.randomUUID());
        }

        /** A new index that services reach without detours. */
        Qdrant(InetSocketAddress server) {
            this(server, server);
        }

        @Override
        public Map<String, String> properties() {
            return Map.of(
                    "ragstone.index.engine",
                    "qdrant",
                    "ragstone.index.qdrant.host",
                    route.getHostString(),
                    "ragstone.index.qdrant.port",
                    Integer.toString(route.getPort()),
                    "ragstone.index.qdrant.collection",
                    collection);
        }

        @Override
        public ServingIndex open() {
            return QdrantGenerations.connect(
                    QdrantSettings.of(server.getHostString(), server.getPort(), null, false, collection));
        }
    }
}
