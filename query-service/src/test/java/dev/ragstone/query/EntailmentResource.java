package dev.ragstone.query;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.testkit.entailment.FakeEntailmentServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entailment model behind HTTP that believes whatever is said of staff, and nothing else. */
public final class EntailmentResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable FakeEntailmentServer server;

    @Override
    public Map<String, String> start() {
        FakeEntailmentServer started = FakeEntailmentServer.start(
                pair -> pair.hypothesis().startsWith("Staff") ? new Entailment(0.9, 0.02) : new Entailment(0.1, 0.8));
        server = started;
        return Map.of(
                "ragstone.entailment.model", "http",
                "ragstone.entailment.http.url", started.url().toString(),
                "ragstone.entailment.http.model", "believer");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
