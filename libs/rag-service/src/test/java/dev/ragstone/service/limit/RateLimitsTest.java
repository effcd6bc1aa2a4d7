package dev.ragstone.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.service.identity.Identity;
import io.github.bucket4j.TimeMeter;
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

    @Test
    void withoutRates_nothingIsCounted() {
        assertThat(limits(Map.of()).take(ADA)).isEmpty();
    }

    @Test
    void caller_hasABurst_andThenTheRate() {
        RateLimits limits = limits(Map.of("identity.requests-per-minute", "60", "identity.burst", "2"));
        assertThat(limits.take(ADA)).hasValue(new Allowance("identity", 60, true, 1, Duration.ZERO));
        assertThat(limits.take(ADA).orElseThrow().granted()).isTrue();
        Allowance refused = limits.take(ADA).orElseThrow();
        assertThat(refused.granted()).isFalse();
        assertThat(refused.pauseSeconds()).isEqualTo(1);

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(limits.take(ADA).orElseThrow().granted()).isTrue();
        assertThat(limits.take(ADA).orElseThrow().granted()).isFalse();
    }

    @Test
    void callers_haveEachTheirOwn_whateverTheirTenantsAreCalled() {
        RateLimits limits = limits(Map.of("identity.requests-per-minute", "1"));
        assertThat(limits.take(ADA).orElseThrow().granted()).isTrue();
        assertThat(limits.take(BOB).orElseThrow().granted()).isTrue();
        assertThat(limits.take(identity("globex", "ada")).orElseThrow().granted())
                .isTrue();
        assertThat(limits.take(ADA).orElseThrow().granted()).isFalse();
    }

    @Test
    void tenant_sharesARate_thatACallerAboveTheirOwnDoesNotUseUp() {
        RateLimits limits = limits(Map.of("identity.requests-per-minute", "1", "tenant.requests-per-minute", "3"));
        for (int i = 0; i < 10; i++) {
            limits.take(ADA);
        }
        assertThat(limits.take(BOB).orElseThrow().granted()).isTrue();
        assertThat(limits.take(identity("acme", "eve")).orElseThrow().granted()).isTrue();
        Allowance fourth = limits.take(identity("acme", "dan")).orElseThrow();
        assertThat(fourth.policy()).isEqualTo("tenant");
        assertThat(fourth.granted()).isFalse();
        assertThat(limits.take(identity("globex", "ada")).orElseThrow().granted())
                .isTrue();
    }

    private static Identity identity(String tenant, String subject) {
        return new Identity(subject, tenant, Set.of(), Set.of());
    }

    private RateLimits limits(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(LimitsConfig.class);
        values.forEach((key, value) -> builder.withDefaultValue("ragstone.limits." + key, value));
        return new RateLimits(builder.build().getConfigMapping(LimitsConfig.class), new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }
}
