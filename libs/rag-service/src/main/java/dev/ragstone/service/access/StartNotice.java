package dev.ragstone.service.access;

import dev.ragstone.service.identity.AuthMode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jboss.logging.Logger;

/**
 * What is said at the start about who may reach the service.
 *
 * @param warning whether somebody may who should not
 * @param text what is said
 */
record StartNotice(boolean warning, String text) {

    private static final Logger LOG = Logger.getLogger(StartNotice.class);

    static StartNotice of(AuthMode mode, String host) {
        if (mode != AuthMode.NONE) {
            return new StartNotice(false, "callers are known by ragstone.auth.mode=" + mode.label());
        }
        if (isLoopback(host)) {
            return new StartNotice(
                    false,
                    "nobody is asked who they are (ragstone.auth.mode=none); the service listens on %s, for this machine only"
                            .formatted(host));
        }
        return new StartNotice(
                true,
                "EVERYBODY who reaches %s may do EVERYTHING: ragstone.auth.mode is none, and quarkus.http.host is not this machine"
                                .formatted(host)
                        + " only; set ragstone.auth.mode to api-key, oidc or gateway, or quarkus.http.host to 127.0.0.1");
    }

    void log() {
        LOG.log(warning ? Logger.Level.WARN : Logger.Level.INFO, text);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
