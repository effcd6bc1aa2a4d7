package dev.ragstone.query.playground;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The playground page in a real browser, against a back end that answers by script. */
class PlaygroundIT {

    @Test
    void thePage_showsEveryWayAQuestionCanEnd() {
        BrowserTests.run("playground.test.mjs", Map.of());
    }
}
