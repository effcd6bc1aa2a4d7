package dev.ragstone.service.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service whose provider cannot be reached: it starts, and says that it cannot tell who asks. */
@QuarkusTest
@TestProfile(OidcAwayIT.Nowhere.class)
class OidcAwayIT {

    /** Port 1 of this machine, where nothing listens. */
    public static final class Nowhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ragstone.auth.mode", "oidc",
                    "ragstone.auth.oidc.server-url", "http://127.0.0.1:1",
                    "ragstone.auth.oidc.audience", "ragstone");
        }
    }

    @Test
    void token_cannotBeChecked_andTheCallerIsToldToComeAgain() {
        given().auth()
                .oauth2("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2ln")
                .get("/access/readers")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("urn:ragstone:problem:unavailable"));
    }

    @Test
    void callerWithoutToken_isRefusedAllTheSame() {
        given().get("/access/readers").then().statusCode(401);
    }
}
