package dev.ragstone.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Picks ports for servers that must know theirs before they bind it. They lie below those that operating systems give to
 * outgoing connections (from 32768 on Linux, from 49152 elsewhere), so that no client takes one before its server does,
 * or while that is started again.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private FreePorts() {}

    /**
     * A port of the loopback interface on which nobody listens.
     *
     * @throws InfrastructureException if none is found
     */
    public static int any() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new InfrastructureException(
                "no free port from %d to %d on the loopback interface".formatted(LOWEST, HIGHEST));
    }

    static int orElseAny(int port) {
        return port == 0 ? any() : port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) { // Somebody has it: that is the answer.
            return false;
        }
    }
}
