package dev.ragstone.service.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenClaimsTest {

    private static final TokenClaims CLAIMS = new TokenClaims(Map.of(
            "tenant",
            "acme",
            "scope",
            "openid  reader",
            "number",
            7,
            "https://ragstone.dev/tenant",
            "globex",
            "realm_access",
            Map.of("roles", List.of("reader", "writer")),
            "json",
            Json.createObjectBuilder(Map.of("roles", List.of("admin"))).build()));

    @Test
    void claim_isFoundByNameOrPath_andANameMayHoldSlashes() {
        assertThat(CLAIMS.text("tenant")).isEqualTo("acme");
        assertThat(CLAIMS.text("https://ragstone.dev/tenant")).isEqualTo("globex");
        assertThat(CLAIMS.names("realm_access/roles")).containsExactly("reader", "writer");
        assertThat(CLAIMS.names("json/roles")).containsExactly("admin");
    }

    @Test
    void words_areNamesToo() {
        assertThat(CLAIMS.names("scope")).containsExactly("openid", "reader");
    }

    @Test
    void claimThatIsAbsent_orSomethingElse_isNone() {
        assertThat(CLAIMS.text("absent")).isNull();
        assertThat(CLAIMS.text("number")).isNull();
        assertThat(CLAIMS.text("realm_access")).isNull();
        assertThat(CLAIMS.names("absent")).isNull();
        assertThat(CLAIMS.names("realm_access/roles/none")).isNull();
        assertThat(CLAIMS.names("number")).isEmpty();
    }
}
