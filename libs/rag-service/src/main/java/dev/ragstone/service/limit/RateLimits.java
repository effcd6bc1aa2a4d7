package dev.ragstone.service.limit;

import dev.ragstone.service.identity.Identity;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rates of callers and tenants, in this process. */
@Singleton
class RateLimits {

    private final @Nullable Rates<Caller> ofIdentities;
    private final @Nullable Rates<String> ofTenants;

    @Inject
    RateLimits(LimitsConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(LimitsConfig config, TimeMeter time) {
        this.ofIdentities = config.identity()
                .requestsPerMinute()
                .map(rate -> new Rates<Caller>(
                        "identity", rate, config.identity().burst().orElse(rate), time))
                .orElse(null);
        this.ofTenants = config.tenant()
                .requestsPerMinute()
                .map(rate -> new Rates<String>(
                        "tenant", rate, config.tenant().burst().orElse(rate), time))
                .orElse(null);
    }

    /**
     * Counts a request. What a caller asks above their own rate costs the tenant nothing.
     *
     * @return the scarcest of what is left; empty if there are no rates
     */
    Optional<Allowance> take(Identity identity) {
        Allowance own = ofIdentities == null ? null : ofIdentities.take(Caller.of(identity));
        if (ofTenants == null || (own != null && !own.granted())) {
            return Optional.ofNullable(own);
        }
        Allowance common = ofTenants.take(identity.tenant());
        if (own != null && common.granted() && own.remaining() <= common.remaining()) {
            return Optional.of(own);
        }
        return Optional.of(common);
    }
}
