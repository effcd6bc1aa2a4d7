package dev.ragstone.service.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a service learns who asks. All services of one installation say the same. */
@ConfigMapping(prefix = "ragstone.auth")
public interface AuthConfig {

    /** The mode: {@code none}, {@code api-key}, {@code oidc} or {@code gateway}. */
    @WithDefault("none")
    AuthMode mode();

    /** The tenant whose administrators may suspend, export and erase all tenants; absent: each those of their own. */
    Optional<String> operatorTenant();

    /** Settings of the mode {@code api-key}. */
    ApiKeys apiKeys();

    /** Settings of the mode {@code gateway}. */
    Gateway gateway();

    /** Settings of the mode {@code oidc}. */
    Oidc oidc();

    /** Settings of the mode {@code api-key}. */
    interface ApiKeys {

        /** The file with the keys' hashes, in YAML or JSON. */
        Optional<Path> file();

        /** How often is looked whether the file has changed. */
        @WithDefault("5s")
        Duration checkInterval();
    }

    /** Settings of the mode {@code gateway}; of secret and addresses one is needed, and what is set must hold. */
    interface Gateway {

        /** What the proxy sends in {@code X-Ragstone-Gateway-Secret}. */
        Optional<String> secret();

        /** A file that holds the secret, instead of {@link #secret()}; a line end at its end does not count. */
        Optional<Path> secretFile();

        /** Addresses or networks, such as {@code 10.0.0.7} or {@code 10.0.0.0/8}, that the proxy connects from. */
        Optional<List<String>> trustedProxies();

        /** Roles of callers for whom the proxy sends no {@code X-Ragstone-Roles}. */
        @WithDefault("reader")
        Optional<Set<Role>> defaultRoles();
    }

    /** Settings of the mode {@code oidc}; a claim is named, or reached by a path such as {@code realm_access/roles}. */
    interface Oidc {

        /** The provider's address, below which {@code .well-known/openid-configuration} is. */
        Optional<URI> serverUrl();

        /** What a token must name as its issuer; absent: what the provider says of itself. */
        Optional<String> issuer();

        /** Audiences of which a token must name one, so that tokens for other applications are none for this one. */
        Optional<Set<String>> audience();

        /** The claim with the tenant. */
        @WithDefault("tenant")
        String tenantClaim();

        /** The tenant of tokens without that claim; absent: they are refused. */
        Optional<String> defaultTenant();

        /** The claim with the name by which access lists know the caller. */
        @WithDefault("sub")
        String userClaim();

        /** The claim with the groups. */
        @WithDefault("groups")
        String groupsClaim();

        /** The claim with the roles. */
        @WithDefault("roles")
        String rolesClaim();

        /** What stands before a role's name in that claim, such as {@code ragstone-}. */
        Optional<String> rolePrefix();

        /** Roles of callers whose token has no such claim; absent: none. */
        Optional<Set<Role>> defaultRoles();
    }
}
