package dev.ragstone.service.access;

import static io.restassured.RestAssured.given;

import dev.ragstone.testkit.tls.Identity;
import dev.ragstone.testkit.tls.TestAuthority;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gateway is told from others by the address of its connection, which no header can change. */
@QuarkusTest
@TestProfile(GatewayAddressIT.GatewayElsewhere.class)
class GatewayAddressIT {

    /** A gateway on another machine, and a service that speaks TLS only and lets headers say where requests come from. */
    public static final class GatewayElsewhere implements QuarkusTestProfile {

        /** The setting with the folder of the certificates. */
        static final String CERTIFICATES = "test.certificates";

        @Override
        public Map<String, String> getConfigOverrides() {
            TestAuthority authority = TestAuthority.create();
            Identity server = authority.identify("server");
            return Map.ofEntries(
                    Map.entry("ragstone.auth.mode", "gateway"),
                    Map.entry("ragstone.auth.gateway.trusted-proxies", "10.1.2.3"),
                    Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                    Map.entry(
                            "quarkus.tls.server.key-store.pem.own.cert",
                            server.certificate().toString()),
                    Map.entry(
                            "quarkus.tls.server.key-store.pem.own.key",
                            server.key().toString()),
                    Map.entry("quarkus.http.tls-configuration-name", "server"),
                    Map.entry("quarkus.http.insecure-requests", "disabled"),
                    Map.entry("quarkus.http.test-ssl-port", "0"),
                    Map.entry("quarkus.management.tls-configuration-name", "server"),
                    Map.entry(CERTIFICATES, server.certificate().getParent().toString()));
        }
    }

    @TestHTTPResource(value = "/access/readers", tls = true)
    URI readers;

    @Test
    void requestOfAnotherAddress_isRefused_whateverItsHeadersSay() {
        given().relaxedHTTPSValidation()
                .header("X-Ragstone-Tenant", "acme")
                .header("X-Forwarded-For", "10.1.2.3")
                .header("Forwarded", "for=10.1.2.3")
                .get(readers)
                .then()
                .statusCode(401);
    }
}
