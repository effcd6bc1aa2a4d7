package dev.ragstone.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Ports that nobody uses, for a stack that must not meet another one. */
final class FreePorts {

    private static final List<String> NAMES = List.of(
            "kafka.port",
            "database.port",
            "ingestion.port",
            "ingestion.management-port",
            "query.port",
            "query.management-port",
            "eval.port",
            "eval.management-port");

    private FreePorts() {}

    /** The settings that name them. */
    static Properties properties() {
        Properties properties = new Properties();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String name : NAMES) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                properties.setProperty("ragstone.stack." + name, Integer.toString(socket.getLocalPort()));
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
