package dev.ragstone.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.testkit.tls.TestAuthority;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service whose certificate comes from files, on the port of its API and on that of probes and metrics. */
@QuarkusTest
@TestProfile(GatewayAddressIT.GatewayElsewhere.class)
class TlsIT {

    @TestHTTPResource(value = "/access/readers", tls = true)
    URI api;

    @TestHTTPResource(value = "/health/live", management = true, tls = true)
    URI live;

    @Inject
    TlsConfigurationRegistry configurations;

    @Inject
    Event<CertificateUpdatedEvent> updates;

    @ConfigProperty(name = GatewayAddressIT.GatewayElsewhere.CERTIFICATES)
    Path folder;

    @Test
    void newCertificate_isServedWithoutARestart() throws Exception {
        TestAuthority next = TestAuthority.in(folder);
        next.identify("server");
        assertThatThrownBy(() -> status(next, api)).isInstanceOf(SSLException.class);

        reload();
        assertThat(status(next, api)).isEqualTo(401);
        assertThat(status(next, live)).isEqualTo(200);
    }

    /** What Quarkus does when {@code reload-period} is over, which is half a minute at the least. */
    private void reload() {
        TlsConfiguration server = configurations.get("server").orElseThrow();
        assertThat(server.reload()).isTrue();
        updates.fire(new CertificateUpdatedEvent("server", server));
    }

    private static int status(TestAuthority trusted, URI address) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusted.trusting()).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
