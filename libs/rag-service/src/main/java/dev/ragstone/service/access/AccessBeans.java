package dev.ragstone.service.access;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Authenticator;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.apikey.ApiKeyAuthenticator;
import dev.ragstone.service.identity.gateway.GatewayAuthenticator;
import dev.ragstone.service.identity.oidc.OidcAuthenticator;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses how callers are known, when the service starts: what the mode lacks fails the start. */
@Singleton
class AccessBeans {

    @Produces
    @Singleton
    Authenticator authenticator(AuthConfig config, TenantIdentityProvider provider) {
        return switch (config.mode()) {
            case NONE -> credentials -> Uni.createFrom().item(Identity.everybody());
            case API_KEY -> new ApiKeyAuthenticator(config.apiKeys());
            case GATEWAY -> new GatewayAuthenticator(config.gateway());
            case OIDC -> new OidcAuthenticator(provider, config.oidc());
        };
    }

    void close(@Disposes Authenticator authenticator) {
        authenticator.close();
    }

    void start(
            @Observes StartupEvent start,
            AuthConfig config,
            Authenticator authenticator,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        StartNotice.of(config.mode(), host).log();
    }
}
