package dev.ragstone.service.limit;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** How much one caller, and one tenant, may ask of one process. */
@ConfigMapping(prefix = "ragstone.limits")
public interface LimitsConfig {

    /** What one caller may. */
    Identity identity();

    /** What all callers of a tenant together may. */
    Tenant tenant();

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
}
