package dev.ragstone.service.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GatewayAccessIT.BehindAGateway.class)
class GatewayAccessIT {

    private static final String READERS = "/access/readers";
    private static final String SECRET = "a secret of both";

    /** A gateway that is known by a secret and its address. */
    public static final class BehindAGateway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ragstone.auth.mode", "gateway",
                    "ragstone.auth.gateway.secret", SECRET,
                    "ragstone.auth.gateway.trusted-proxies", "127.0.0.0/8,::1",
                    "ragstone.limits.identity.requests-per-minute", "60",
                    "ragstone.limits.identity.burst", "40");
        }
    }

    @Test
    void caller_isWhoTheGatewaySays() {
        gateway()
                .header("X-Ragstone-User", "ada")
                .header("X-Ragstone-Groups", "hr, it,,")
                .header("X-Ragstone-Roles", "reader,admin,janitor")
                .get(READERS)
                .then()
                .statusCode(200)
                .body("subject", equalTo("ada"))
                .body("tenant", equalTo("acme"))
                .body("principals", contains("group:hr", "group:it", "user:ada"))
                .body("roles", contains("ADMIN", "READER"));
    }

    @Test
    void callerOfWhomTheGatewaySaysTheTenantOnly_isAnAnonymousReader() {
        gateway()
                .get(READERS)
                .then()
                .statusCode(200)
                .body("subject", equalTo("anonymous"))
                .body("principals", empty())
                .body("roles", contains("READER"));
    }

    @Test
    void callerWhoAsksTooOften_isToldWhenToComeAgain_andNobodyElseIs() {
        RequestSpecification busy = gateway().header("X-Ragstone-User", "busy");
        busy.get(READERS)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"identity\";q=60;w=60")
                .header("RateLimit", startsWith("\"identity\";r=39;t="));
        Response last = busy.get(READERS);
        for (int i = 0; i < 100 && last.statusCode() == 200; i++) {
            last = busy.get(READERS);
        }
        last.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .header("RateLimit", startsWith("\"identity\";r=0;t=1"))
                .body("type", equalTo("urn:ragstone:problem:rate-limited"));
        gateway().header("X-Ragstone-User", "patient").get(READERS).then().statusCode(200);
    }

    @Test
    void callerWithoutRoles_mayNothing() {
        gateway().header("X-Ragstone-Roles", "").get(READERS).then().statusCode(403);
    }

    @Test
    void headersOfAnybodyElse_areRefused() {
        unauthenticated(given().header("X-Ragstone-Tenant", "acme").get(READERS).then());
        unauthenticated(given().header("X-Ragstone-Tenant", "acme")
                .header("X-Ragstone-Gateway-Secret", "a guess")
                .get(READERS)
                .then());
    }

    @Test
    void headersThatTheGatewayDidNotReplace_areRefused() {
        unauthenticated(
                gateway().header("X-Ragstone-Tenant", "globex").get(READERS).then());
        unauthenticated(gateway()
                .header("X-Ragstone-Groups", "hr", "board")
                .get(READERS)
                .then());
    }

    @Test
    void callerWithoutATenant_orWithOneThatCannotBe_isRefused() {
        unauthenticated(
                given().header("X-Ragstone-Gateway-Secret", SECRET).get(READERS).then());
        unauthenticated(given().header("X-Ragstone-Gateway-Secret", SECRET)
                .header("X-Ragstone-Tenant", "acme/hr")
                .get(READERS)
                .then());
    }

    private static RequestSpecification gateway() {
        return given().header("X-Ragstone-Gateway-Secret", SECRET).header("X-Ragstone-Tenant", "acme");
    }

    private static void unauthenticated(ValidatableResponse response) {
        response.statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:unauthenticated"));
    }
}
