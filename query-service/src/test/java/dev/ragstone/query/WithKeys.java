package dev.ragstone.query;

import dev.ragstone.testkit.access.AccessContract;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** A service that knows one caller of each role by a key, and lets each have few streams, and no personal data in questions. */
public final class WithKeys implements QuarkusTestProfile {
    /** Streamed answers of a caller at once. */
    public static final int STREAMS = 2;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(
                AccessContract.settings("quarkus.datasource.password", "ragstone.reranking.http.api-key"));
        settings.put("ragstone.limits.identity.streams", Integer.toString(STREAMS));
        settings.put("ragstone.tenants.acme.privacy.questions", "block");
        return settings;
    }
}
