package dev.ragstone.system.chaos;

import dev.ragstone.testkit.qdrant.FakeQdrant;
import java.net.InetSocketAddress;

/** A server in this JVM that speaks the real protocol. */
final class QdrantInMemory implements QdrantServer {

    private final FakeQdrant server = FakeQdrant.start();

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(server.host(), server.port());
    }

    @Override
    public void close() {
        server.close();
    }
}
