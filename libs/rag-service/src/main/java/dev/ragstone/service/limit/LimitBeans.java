package dev.ragstone.service.limit;

import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What holds where a service says nothing else, and the rates. */
@Singleton
class LimitBeans {

    private static final Duration PAUSE_OF_REDIS = Duration.ofSeconds(1);

    private final LimitsConfig config;

    LimitBeans(LimitsConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @DefaultBean
    BodyRefusal bodyRefusal() {
        return maxBytes -> new ProblemException(
                ProblemType.TOO_LARGE,
                "The body is larger than the %d bytes that this service reads.".formatted(maxBytes),
                "Send less at once.");
    }

    /** Made at the start, so that an address that cannot be one fails it. */
    @Produces
    @Singleton
    @Startup
    RateLimits rateLimits(
            Vertx vertx,
            TlsConfigurationRegistry tls,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        SharedRates shared = config.redis()
                .url()
                .map(url -> new SharedRates(link(url, vertx, tls), service, meters))
                .orElse(null);
        return new RateLimits(config, TimeMeter.SYSTEM_NANOTIME, shared);
    }

    void close(@Disposes RateLimits limits) {
        limits.close();
    }

    private RedisLink link(URI url, Vertx vertx, TlsConfigurationRegistry tls) {
        RedisLink link = new RedisLink(
                vertx,
                new RedisSettings(config.redis(), tls::get).of(url),
                url,
                config.redis().timeout(),
                PAUSE_OF_REDIS);
        link.open();
        return link;
    }
}
