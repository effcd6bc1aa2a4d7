package dev.ragstone.system.chaos;

import java.net.InetSocketAddress;

/** A server that somebody else runs. */
record RemoteQdrant(InetSocketAddress address) implements QdrantServer {

    /** One at {@code host:port}. */
    RemoteQdrant(String hostAndPort) {
        this(parse(hostAndPort));
    }

    @Override
    public void close() {
        // Not ours.
    }

    private static InetSocketAddress parse(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return new InetSocketAddress(
                hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }
}
