package dev.ragstone.service.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How much one caller, and one tenant, may ask of one process, or of all replicas of a service. */
@ConfigMapping(prefix = "ragstone.limits")
public interface LimitsConfig {

    /** What one caller may. */
    Identity identity();

    /** What all callers of a tenant together may. */
    Tenant tenant();

    /** Where replicas share their rates; streamed answers are counted by each process. */
    Redis redis();

    /** What one caller may: the same subject of the same tenant. */
    interface Identity {

        /** Requests in a minute, in the long run; absent: any number. */
        Optional<@Min(1) Integer> requestsPerMinute();

        /** Requests at once after a silence; absent: those of a minute. */
        Optional<@Min(1) Integer> burst();

        /** Streamed answers at once; absent: any number. */
        Optional<@Min(1) Integer> streams();
    }

    /** What all callers of a tenant together may. */
    interface Tenant {

        /** Requests in a minute, in the long run; absent: any number. */
        Optional<@Min(1) Integer> requestsPerMinute();

        /** Requests at once after a silence; absent: those of a minute. */
        Optional<@Min(1) Integer> burst();
    }

    /** Where replicas share their rates. */
    interface Redis {

        /** The server, such as {@code redis://redis:6379}, or {@code rediss://} with TLS; absent: each process counts by itself. */
        Optional<URI> url();

        /** The user; absent: the server's default user. */
        Optional<String> username();

        /** The password; absent: the server asks for none. */
        Optional<String> password();

        /**
         * With {@code rediss://}: the configuration under {@code quarkus.tls.<name>} that holds the server's authority; absent: the
         * JVM's authorities.
         */
        Optional<String> tlsConfigurationName();

        /** How long a request may wait for it; then the process counts by itself until it is back. */
        @WithDefault("50ms")
        Duration timeout();
    }
}
