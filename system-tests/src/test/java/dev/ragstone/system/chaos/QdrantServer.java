package dev.ragstone.system.chaos;

import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A Qdrant that an index is kept in, with whatever has to end when the index is not needed any more. */
interface QdrantServer extends AutoCloseable {

    /** Where it speaks gRPC. */
    InetSocketAddress address();

    @Override
    void close();

    /** The server that the settings name; where they name none, one that answers as a real one would, in memory. */
    static QdrantServer of(ChaosSettings settings, Path folder) {
        if (settings.qdrantBinary() != null) {
            return QdrantProcess.start(settings.qdrantBinary(), folder.resolve("qdrant"));
        }
        return settings.qdrant() == null ? new QdrantInMemory() : new RemoteQdrant(settings.qdrant());
    }
}
