package dev.ragstone.eval;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The service where neither database nor broker can be reached. */
@QuarkusTest
@TestProfile(AccessIT.WithKeys.class)
class BootWithoutServersIT {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void service_startsAndLives_butIsNotReady_andSaysWhy() {
        RestAssured.get(live).then().statusCode(200);
        RestAssured.get(ready)
                .then()
                .statusCode(503)
                .body(containsString("PostgreSQL is not available"))
                .body(containsString("quarkus.datasource.jdbc.url"));
    }

    @Test
    void descriptionsAndMetrics_areServed() {
        RestAssured.get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/evaluations/summary"));
        RestAssured.get("/q/swagger-ui/").then().statusCode(200);
        RestAssured.get(metrics).then().statusCode(200).body(containsString("jvm_"));
    }
}
