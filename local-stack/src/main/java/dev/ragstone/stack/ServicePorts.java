package dev.ragstone.stack;

import java.net.URI;

/**
 * Where one service listens.
 *
 * @param http the port of its interface
 * @param management the port of its health and metrics
 */
public record ServicePorts(int http, int management) {

    /** The interface, ending with a slash. */
    public URI api() {
        return local(http);
    }

    /** Health and metrics, ending with a slash. */
    public URI managementApi() {
        return local(management);
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }
}
