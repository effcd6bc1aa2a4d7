package dev.ragstone.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @Test
    void everybody_isOneAnonymousCallerWithAllRoles() {
        Identity everybody = Identity.everybody();

        assertThat(everybody.subject()).isEqualTo("anonymous");
        assertThat(everybody.tenant()).isEqualTo("default");
        assertThat(everybody.principals()).isEmpty();
        assertThat(everybody.roles()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void principals_areThoseOfAccessLists() {
        Identity ada = Identity.of("7c1f", "ada", "acme", Set.of("hr"), Set.of(Role.READER));

        assertThat(ada.subject()).isEqualTo("7c1f");
        assertThat(ada.principals()).containsExactlyInAnyOrder("user:ada", "group:hr");
        assertThat(ada.has(Role.READER)).isTrue();
        assertThat(ada.has(Role.ADMIN)).isFalse();
    }

    @Test
    void userWhomNobodyNames_hasNoPrincipalOfTheirOwn() {
        assertThat(Identity.of("anonymous", null, "acme", Set.of(), Set.of()).principals())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "acme/hr", "ac\nme"})
    void tenantThatCannotBe_isRefused(String tenant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Identity.of("ada", "ada", tenant, Set.of(), Set.of()))
                .withMessageContaining("tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ada\nINFO all is well"})
    void subjectThatCannotBe_isRefusedWithoutBeingQuoted(String subject) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Identity.of(subject, null, "acme", Set.of(), Set.of()))
                .withMessage("the caller's name must be 1 to 256 printable characters");
    }
}
