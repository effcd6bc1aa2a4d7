package dev.ragstone.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.service.identity.Identity;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Identity ADA = identity("acme", "ada");
    private static final Identity BOB = identity("acme", "bob");

    private final AtomicLong now = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void withoutRates_nothingIsCounted() {
        assertThat(limits(Map.of()).take(ADA).result()).isEmpty();
    }

    @Test
    void caller_hasABurst_andThenTheRate() {
        RateLimits limits = limits(Map.of("identity.requests-per-minute", "60", "identity.burst", "2"));
        assertThat(limits.take(ADA).result()).hasValue(new Allowance("identity", 60, true, 1, Duration.ZERO));
        assertThat(left(limits, ADA).granted()).isTrue();
        Allowance refused = left(limits, ADA);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.pauseSeconds()).isEqualTo(1);

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(left(limits, ADA).granted()).isTrue();
        assertThat(left(limits, ADA).granted()).isFalse();
    }

    @Test
    void callers_haveEachTheirOwn_whateverTheirTenantsAreCalled() {
        RateLimits limits = limits(Map.of("identity.requests-per-minute", "1"));
        assertThat(left(limits, ADA).granted()).isTrue();
        assertThat(left(limits, BOB).granted()).isTrue();
        assertThat(left(limits, identity("globex", "ada")).granted()).isTrue();
        assertThat(left(limits, ADA).granted()).isFalse();
    }

    @Test
    void tenant_sharesARate_thatACallerAboveTheirOwnDoesNotUseUp() {
        RateLimits limits = limits(Map.of("identity.requests-per-minute", "1", "tenant.requests-per-minute", "3"));
        for (int i = 0; i < 10; i++) {
            limits.take(ADA);
        }
        assertThat(left(limits, BOB).granted()).isTrue();
        assertThat(left(limits, identity("acme", "eve")).granted()).isTrue();
        Allowance fourth = left(limits, identity("acme", "dan"));
        assertThat(fourth.policy()).isEqualTo("tenant");
        assertThat(fourth.granted()).isFalse();
        assertThat(left(limits, identity("globex", "ada")).granted()).isTrue();
    }

    private static Allowance left(RateLimits limits, Identity identity) {
        return limits.take(identity).result().orElseThrow();
    }

    private static Identity identity(String tenant, String subject) {
        return new Identity(subject, tenant, Set.of(), Set.of());
    }

    private RateLimits limits(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(LimitsConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter());
        values.forEach((key, value) -> builder.withDefaultValue("ragstone.limits." + key, value));
        LimitsConfig config = builder.build().getConfigMapping(LimitsConfig.class);
        return new RateLimits(config, time, null);
    }
}
