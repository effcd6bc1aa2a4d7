package dev.ragstone.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds out before anything is started whether the ports are free. */
public final class PortCheck {

    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private PortCheck() {}

    /**
     * Passes if nobody listens on any of them.
     *
     * @param ports what each port is for
     * @throws StackFailure naming every port that is taken, and by which process where that can be found out
     */
    public static void requireFree(Map<String, Integer> ports) {
        String taken = ports.entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .map(port -> "port %d (%s) is taken%s"
                        .formatted(port.getValue(), port.getKey(), PortOwner.describe(port.getValue())))
                .collect(Collectors.joining("; "));
        if (!taken.isEmpty()) {
            throw new StackFailure(taken + "; stop what listens there, or choose other ports (make help shows how)");
        }
    }

    /** Whether somebody listens on a port. */
    public static boolean isTaken(int port) {
        return answers(port) || !canBind(port);
    }

    /** A listener on all addresses does not keep everybody from binding one of them, but it answers. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
