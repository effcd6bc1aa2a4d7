package dev.ragstone.service.identity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Credentials;
import dev.ragstone.service.identity.Role;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatewayTrustTest {

    @Test
    void secret_mustBeSentAsItIs() {
        GatewayTrust trust = GatewayTrust.of(new Settings("s3cret"));

        assertThat(trust.covers(from("203.0.113.1", "s3cret"))).isTrue();
        assertThat(trust.covers(from("203.0.113.1", "s3cre"))).isFalse();
        assertThat(trust.covers(from("203.0.113.1", null))).isFalse();
    }

    @Test
    void address_mustBeOneOfTheProxies() {
        GatewayTrust trust = GatewayTrust.of(new Settings(null, "10.1.0.0/16", "192.0.2.7", "2001:db8::/32", "::1"));

        assertThat(List.of("10.1.255.3", "192.0.2.7", "2001:db8::9", "::1", "::ffff:10.1.0.1"))
                .allMatch(address -> trust.covers(from(address, null)));
        assertThat(List.of("10.2.0.1", "192.0.2.8", "2001:db9::9", "::2"))
                .noneMatch(address -> trust.covers(from(address, null)));
        assertThat(trust.covers(new Credentials(name -> List.of(), null))).isFalse();
    }

    @Test
    void secretAndAddress_mustBothHold_whereBothAreSet() {
        GatewayTrust trust = GatewayTrust.of(new Settings("s3cret", "10.1.0.0/16"));

        assertThat(trust.covers(from("10.1.0.1", "s3cret"))).isTrue();
        assertThat(trust.covers(from("10.1.0.1", "other"))).isFalse();
        assertThat(trust.covers(from("10.2.0.1", "s3cret"))).isFalse();
    }

    @Test
    void whereNothingIsSaid_onlyThisMachineIsTrusted() {
        GatewayTrust trust = GatewayTrust.of(new Settings(" "));

        assertThat(trust.covers(from("127.0.0.1", null))).isTrue();
        assertThat(trust.covers(from("::1", null))).isTrue();
        assertThat(trust.covers(from("10.1.0.1", null))).isFalse();
    }

    @Test
    void start_fails_whereAProxyIsNoAddress() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GatewayTrust.of(new Settings(null, "proxy.internal")))
                .withMessageContaining("ragstone.auth.gateway.trusted-proxies: a network must be written as");
    }

    private static Credentials from(String address, @Nullable String secret) {
        try {
            return new Credentials(
                    name -> secret == null ? List.of() : List.of(secret), InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private record Settings(Optional<String> secret, Optional<List<String>> trustedProxies)
            implements AuthConfig.Gateway {

        Settings(@Nullable String secret, String... proxies) {
            this(Optional.ofNullable(secret), Optional.of(List.of(proxies)).filter(list -> !list.isEmpty()));
        }

        @Override
        public Optional<Path> secretFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<Role>> defaultRoles() {
            return Optional.empty();
        }
    }
}
