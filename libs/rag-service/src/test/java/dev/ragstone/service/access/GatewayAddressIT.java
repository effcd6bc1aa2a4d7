package dev.ragstone.service.access;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gateway is told from others by the address of its connection, which no header can change. */
@QuarkusTest
@TestProfile(GatewayAddressIT.GatewayElsewhere.class)
class GatewayAddressIT {

    /** A gateway on another machine, and a service that lets headers say where requests come from. */
    public static final class GatewayElsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ragstone.auth.mode", "gateway",
                    "ragstone.auth.gateway.trusted-proxies", "10.1.2.3",
                    "quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @Test
    void requestOfAnotherAddress_isRefused_whateverItsHeadersSay() {
        given().header("X-Ragstone-Tenant", "acme")
                .header("X-Forwarded-For", "10.1.2.3")
                .header("Forwarded", "for=10.1.2.3")
                .get("/access/readers")
                .then()
                .statusCode(401);
    }
}
