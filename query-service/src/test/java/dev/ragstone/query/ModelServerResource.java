package dev.ragstone.query;

import dev.ragstone.testkit.generation.ScriptedChatServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two routes to a server that does as tests tell it: {@code large}, then {@code small}, which costs a tenth and rewrites questions. Two requests are let in at once. */
public final class ModelServerResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable ScriptedChatServer server;

    @Override
    public Map<String, String> start() {
        ScriptedChatServer started = ScriptedChatServer.start();
        server = started;
        Map<String, String> settings = new HashMap<>();
        settings.putAll(route(0, "large", started, "2.5", "10"));
        settings.putAll(route(1, "small", started, "0.25", "1"));
        settings.put("ragstone.query.understanding.rewrite-route", "small");
        settings.put("ragstone.query.admission.initial", "2");
        settings.put("ragstone.query.admission.most", "2");
        // No test waits for a route that another test has made fail.
        settings.put("ragstone.generation.breaker-pause", "1ms");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(ScriptedChatServer.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Map<String, String> route(
            int number, String name, ScriptedChatServer server, String inputPrice, String outputPrice) {
        String prefix = "ragstone.generation.routes[%d].".formatted(number);
        return Map.of(
                prefix + "name",
                name,
                prefix + "base-url",
                server.baseUrl().toString(),
                prefix + "model",
                name + "-model",
                prefix + "api-key",
                "secret-of-" + name,
                prefix + "input-price",
                inputPrice,
                prefix + "output-price",
                outputPrice,
                prefix + "first-token-timeout",
                "1500ms",
                prefix + "silence-timeout",
                "1500ms");
    }
}
