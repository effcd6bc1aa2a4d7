package dev.ragstone.ingestion.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantAdminsTest {

    /** In the mode none everybody is of this tenant. */
    private static final String OWN = "default";

    @Test
    void administrators_actOnTheirOwnTenantAlone() {
        TenantAdmins admins = admins(Map.of());
        assertThat(admins.require(OWN).tenant()).isEqualTo(OWN);
        assertThat(admins.requireOperator(OWN)).isNotNull();
        assertThatThrownBy(() -> admins.require("acme"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("You are not of tenant 'acme'.");
    }

    @Test
    void operators_actOnAllTenants() {
        TenantAdmins admins = admins(Map.of("ragstone.auth.operator-tenant", OWN));
        assertThat(admins.require("acme")).isNotNull();
        assertThat(admins.requireOperator("acme")).isNotNull();
        assertThatThrownBy(() -> admins.require("a/b")).isInstanceOf(ProblemException.class);
    }

    @Test
    void suspension_isForOperators_whereThereAreSome() {
        TenantAdmins admins = admins(Map.of("ragstone.auth.operator-tenant", "ops"));
        assertThat(admins.require(OWN)).isNotNull();
        assertThatThrownBy(() -> admins.requireOperator(OWN)).hasMessageContaining("by the operators alone");
    }

    private static TenantAdmins admins(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(AuthConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter());
        values.forEach(builder::withDefaultValue);
        AuthConfig config = builder.build().getConfigMapping(AuthConfig.class);
        return new TenantAdmins(config, new IdentityResolver(config, new CurrentVertxRequest()));
    }
}
