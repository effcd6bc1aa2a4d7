package dev.ragstone.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityResolverTest {

    @Test
    void isDefaultTenantWithAllRoles_modeNone() {
        Identity identity = new IdentityResolver(() -> AuthMode.NONE).current();

        assertThat(identity.tenant()).isEqualTo("default");
        assertThat(identity.principals()).isEmpty();
        assertThat(identity.roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(identity.has(Role.ADMIN)).isTrue();
    }
}
