package dev.ragstone.service.limit;

import dev.ragstone.service.identity.Identity;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rates of callers and tenants: in this process, or of all replicas together. */
final class RateLimits implements AutoCloseable {

    private final @Nullable Rates<Caller> ofIdentities;
    private final @Nullable Rates<String> ofTenants;
    private final @Nullable SharedRates shared;

    /**
     * @param time tells the time
     * @param shared the common buckets; null: each process counts by itself
     */
    RateLimits(LimitsConfig config, TimeMeter time, @Nullable SharedRates shared) {
        LimitsConfig.Identity identity = config.identity();
        LimitsConfig.Tenant tenant = config.tenant();
        this.shared = shared;
        this.ofIdentities = rate("identity", identity.requestsPerMinute(), identity.burst())
                .map(rate -> new Rates<Caller>(rate, time, shared, caller -> caller.tenant() + '/' + caller.subject()))
                .orElse(null);
        this.ofTenants = rate("tenant", tenant.requestsPerMinute(), tenant.burst())
                .map(rate -> new Rates<String>(rate, time, shared, Function.identity()))
                .orElse(null);
    }

    /**
     * Counts a request. What a caller asks above their own rate costs the tenant nothing.
     *
     * @return the scarcest of what is left; empty if there are no rates. It never fails
     */
    Future<Optional<Allowance>> take(Identity identity) {
        if (ofIdentities == null) {
            return ofTenants == null
                    ? Future.succeededFuture(Optional.empty())
                    : ofTenants.take(identity.tenant()).map(Optional::of);
        }
        return ofIdentities
                .take(Caller.of(identity))
                .compose(own -> ofTenants == null || !own.granted()
                        ? Future.succeededFuture(Optional.of(own))
                        : ofTenants.take(identity.tenant()).map(common -> Optional.of(scarcer(own, common))));
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
        }
    }

    private static Allowance scarcer(Allowance own, Allowance common) {
        return common.granted() && own.remaining() <= common.remaining() ? own : common;
    }

    private static Optional<Rate> rate(String policy, Optional<Integer> perMinute, Optional<Integer> burst) {
        return perMinute.map(often -> new Rate(policy, often, burst.orElse(often)));
    }
}
