package dev.ragstone.service.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = OidcProvider.class, restrictToAnnotatedClass = true)
class OidcAccessIT {

    private static final String READERS = "/access/readers";

    OidcProvider provider;

    @Test
    void caller_isWhoTheTokenSays_onEveryKindOfThread() {
        String token = provider.sign(provider.claims());

        get(READERS, token)
                .statusCode(200)
                .body("subject", equalTo("7c1f"))
                .body("tenant", equalTo("acme"))
                .body("principals", contains("group:hr", "user:ada"))
                .body("roles", contains("READER"));
        assertThat(get("/access/streamed", token).extract().asString()).isEqualTo("acme");
    }

    @Test
    void callerWithOtherRoles_mayDoOtherThings() {
        String token = provider.sign(provider.claims().claim("roles", List.of("ragstone-writer")));

        get(READERS, token).statusCode(403);
        get("/access/writers-and-admins", token).statusCode(200);
        given().auth()
                .oauth2(token)
                .body("{}")
                .post("/access/writers")
                .then()
                .statusCode(200)
                .body("subject", equalTo("7c1f"));
    }

    @Test
    void callerWithoutToken_isRefused() {
        unauthenticated(given().get(READERS).then());
    }

    @Test
    void textThatIsNoToken_isRefused() {
        refused("ada-1");
        refused("a.b.c");
    }

    @Test
    void expiredToken_isRefused() {
        refused(provider.sign(provider.claims().expiresAt(Instant.now().minusSeconds(60))));
    }

    @Test
    void tokenOfAnotherIssuer_isRefused() {
        refused(provider.sign(provider.claims().issuer("https://elsewhere.example")));
    }

    @Test
    void tokenForAnotherAudience_isRefused() {
        refused(provider.sign(provider.claims().audience("another-application")));
    }

    @Test
    void tokenSignedBySomebodyElse_isRefused() {
        refused(provider.sign(provider.claims(), OidcProvider.newKeys().getPrivate()));
    }

    @Test
    void tokenThatWasChanged_isRefused() {
        String[] token = provider.sign(provider.claims()).split("\\.", -1);
        String[] other =
                provider.sign(provider.claims().claim("tenant", "globex")).split("\\.", -1);

        refused(token[0] + "." + other[1] + "." + token[2]);
        refused("eyJhbGciOiJub25lIn0." + other[1] + ".");
    }

    @Test
    void tokenWithoutATenant_isRefused_andTheClaimIsNamed() {
        unauthenticated(get(READERS, provider.sign(provider.claims().remove("tenant"))))
                .body("detail", containsString("'tenant'"));
        unauthenticated(get(READERS, provider.sign(provider.claims().claim("tenant", "acme/hr"))));
    }

    private static void refused(String token) {
        String body = unauthenticated(get(READERS, token)).extract().asString();
        assertThat(body).doesNotContain(token);
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse unauthenticated(ValidatableResponse response) {
        return response.statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ragstone:problem:unauthenticated"));
    }
}
