package dev.ragstone.query.playground;

import dev.ragstone.query.KafkaResource;
import dev.ragstone.testkit.browser.BrowserTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The playground page in a real browser. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class PlaygroundIT {

    @TestHTTPResource("/")
    URL page;

    @Test
    void thePage_showsAnAnswerOfThisServiceWithAllItRestsOn() {
        BrowserTests.run(
                "playground.live.mjs",
                Map.of("PLAYGROUND_URL", page.toString(), "PLAYGROUND_QUESTION", "How do I delete a document?"));
    }

    /** The answers come by script, so that every way a question can end is seen. */
    @Test
    void thePage_showsEveryWayAQuestionCanEnd() {
        BrowserTests.run("playground.test.mjs", Map.of());
    }
}
