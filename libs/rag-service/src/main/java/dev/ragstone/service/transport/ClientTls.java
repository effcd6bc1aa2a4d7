package dev.ragstone.service.transport;

import dev.ragstone.service.config.IndexConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * TLS of clients that Quarkus does not make, from the same configurations ({@code quarkus.tls.<name>}) as of those that
 * it does. Certificates are read once, when a client is made.
 */
@Singleton
public class ClientTls {

    private static final String QDRANT = "ragstone.index.qdrant.";

    private final TlsConfigurationRegistry configurations;

    ClientTls(TlsConfigurationRegistry configurations) {
        this.configurations = configurations;
    }

    /**
     * What a client of Qdrant trusts and proves who it is by; empty: what the JVM trusts.
     *
     * @throws IllegalStateException if the configuration does not exist, cannot be read, or belongs to a connection that is
     *     not encrypted
     */
    public Optional<SSLContext> ofQdrant(IndexConfig.Qdrant config) {
        if (config.tlsConfigurationName().isPresent() && !config.tls()) {
            throw new IllegalStateException(
                    "%stls-configuration-name is set, but the connection is not encrypted: set %stls to true, or remove it"
                            .formatted(QDRANT, QDRANT));
        }
        return of(QDRANT + "tls-configuration-name", config.tlsConfigurationName());
    }

    /**
     * What a client trusts and proves who it is by; empty where no configuration is named.
     *
     * @param setting the key that names the configuration, for messages
     * @param name the configuration
     * @throws IllegalStateException if the configuration does not exist, or cannot be read
     */
    public Optional<SSLContext> of(String setting, Optional<String> name) {
        return name.map(known -> configurations
                .get(known)
                .map(configuration -> context(setting, configuration))
                .orElseThrow(() -> new IllegalStateException(
                        "%s names '%s', but nothing is set under quarkus.tls.%s: set its trust-store, or correct the name"
                                .formatted(setting, known, known))));
    }

    private static SSLContext context(String setting, TlsConfiguration configuration) {
        try {
            return configuration.createSSLContext();
        } catch (Exception e) { // The registry declares it.
            throw new IllegalStateException(
                    "%s names '%s', whose certificates cannot be used: %s"
                            .formatted(setting, configuration.getName(), e.getMessage()),
                    e);
        }
    }
}
