package dev.ragstone.service.identity.oidc;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.AuthMode;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Tells Quarkus which provider's tokens count. In the other modes there is none, and nobody looks for one. */
@Singleton
class OidcTenant {

    private final AuthConfig config;

    OidcTenant(AuthConfig config) {
        this.config = config;
    }

    void describe(@Observes Oidc oidc) {
        oidc.create(config.mode() == AuthMode.OIDC ? enabled(config.oidc()) : disabled());
    }

    private static OidcTenantConfig disabled() {
        return OidcTenantConfig.builder().disableTenant().build();
    }

    private static OidcTenantConfig enabled(AuthConfig.Oidc config) {
        URI server = config.serverUrl().orElseThrow(() -> missing("server-url", "the address of the provider"));
        Set<String> audience = config.audience()
                .orElseThrow(() -> missing("audience", "what tokens for Ragstone name as their audience"));
        OidcTenantConfigBuilder tenant =
                OidcTenantConfig.authServerUrl(server.toString()).applicationType(ApplicationType.SERVICE);
        tenant.token()
                .audience(List.copyOf(audience))
                .subjectRequired()
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        config.issuer().ifPresent(issuer -> tenant.token().issuer(issuer).end());
        return tenant.build();
    }

    private static IllegalStateException missing(String key, String meaning) {
        return new IllegalStateException(
                "ragstone.auth.mode is oidc; set ragstone.auth.oidc.%s to %s".formatted(key, meaning));
    }
}
