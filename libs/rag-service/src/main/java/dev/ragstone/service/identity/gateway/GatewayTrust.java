package dev.ragstone.service.identity.gateway;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Credentials;
import dev.ragstone.service.network.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * By what a trusted proxy is told from others: a secret, the address it connects from, or both together; where nothing is said, that it
 * is on this machine, as one in the same pod is.
 */
final class GatewayTrust {

    private static final String SECRET = "X-Ragstone-Gateway-Secret";

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    private static final List<Network> LOOPBACK = List.of(Network.parse("127.0.0.0/8"), Network.parse("::1/128"));
    private static final Logger LOG = Logger.getLogger(GatewayTrust.class);

    private final byte @Nullable [] secret;
    private final @Nullable List<Network> networks;

    private GatewayTrust(byte @Nullable [] secret, @Nullable List<Network> networks) {
        this.secret = secret;
        this.networks = networks;
    }

    /**
     * Trust as a configuration wants it.
     *
     * @throws IllegalStateException if what it names cannot be read
     */
    static GatewayTrust of(AuthConfig.Gateway config) {
        Optional<String> secret = config.secret()
                .filter(text -> !text.isBlank())
                .or(() -> config.secretFile().map(GatewayTrust::readSecret));
        Optional<List<Network>> networks = config.trustedProxies()
                .map(proxies -> proxies.stream().map(GatewayTrust::network).toList());
        if (secret.isEmpty() && networks.isEmpty()) {
            LOG.info(
                    "Only proxies on this machine are trusted: set ragstone.auth.gateway.secret or .trusted-proxies for others");
            networks = Optional.of(LOOPBACK);
        }
        return new GatewayTrust(
                secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null), networks.orElse(null));
    }

    /** Whether a request comes from a trusted proxy. */
    boolean covers(Credentials credentials) {
        return isOfNetworks(credentials.source()) && knowsSecret(credentials.header(SECRET));
    }

    private boolean isOfNetworks(@Nullable InetAddress source) {
        return networks == null
                || (source != null && networks.stream().anyMatch(network -> network.contains(source.getAddress())));
    }

    private boolean knowsSecret(@Nullable String sent) {
        return secret == null || (sent != null && MessageDigest.isEqual(secret, sent.getBytes(StandardCharsets.UTF_8)));
    }

    private static Network network(String text) {
        int bits = text.indexOf(':') < 0 ? IPV4_BITS : IPV6_BITS;
        try {
            return Network.parse(text.indexOf('/') < 0 ? text + "/" + bits : text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("ragstone.auth.gateway.trusted-proxies: " + e.getMessage(), e);
        }
    }

    private static String readSecret(Path file) {
        try {
            String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new IllegalStateException(
                        "ragstone.auth.gateway.secret-file names %s, which is empty".formatted(file));
            }
            return secret;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "ragstone.auth.gateway.secret-file names %s, which cannot be read".formatted(file), e);
        }
    }
}
