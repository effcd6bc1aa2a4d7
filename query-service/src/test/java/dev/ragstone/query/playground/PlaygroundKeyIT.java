package dev.ragstone.query.playground;

import dev.ragstone.query.KafkaResource;
import dev.ragstone.query.WithKeys;
import dev.ragstone.testkit.access.AccessContract;
import dev.ragstone.testkit.browser.BrowserTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The playground page of a service that wants to know who asks. */
@QuarkusTest
@TestProfile(WithKeys.class)
@WithTestResource(KafkaResource.class)
class PlaygroundKeyIT {

    @TestHTTPResource("/")
    URL page;

    @Test
    void thePage_asksForAKey_andSendsIt() {
        BrowserTests.run(
                "playground.key.mjs",
                Map.of("PLAYGROUND_URL", page.toString(), "PLAYGROUND_KEY", AccessContract.key("reader")));
    }
}
