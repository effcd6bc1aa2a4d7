package dev.ragstone.ingestion.parse.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.UnknownServiceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the network from this process, as far as Java can: sockets, channels ({@link RefusingSelectorProvider}), names
 * ({@link RefusingResolverProvider}) and addresses in URLs. It stops every library that is asked to fetch something; it does
 * not stop native code, nor code that somebody has smuggled in. That is the task of a network policy.
 */
final class NetworkRefusal {

    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NetworkRefusal() {}

    /** Works once in a process. */
    @SuppressWarnings("deprecation") // Nothing has replaced the factories where a process gives up its network.
    static void install() {
        try {
            Socket.setSocketImplFactory(() -> {
                throw refused();
            });
            ServerSocket.setSocketFactory(() -> {
                throw refused();
            });
            DatagramSocket.setDatagramSocketImplFactory(() -> {
                throw refused();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the network of a parser process cannot be closed", e);
        }
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new RefusingHandler());
    }

    /** What is thrown instead of a connection. */
    static SecurityException refused() {
        return new SecurityException("a parser process has no network");
    }

    /** Opens nothing. */
    private static final class RefusingHandler extends URLStreamHandler {
        @Override
        protected @Nullable URLConnection openConnection(URL url) throws IOException {
            throw new UnknownServiceException("a parser process has no network");
        }
    }
}
