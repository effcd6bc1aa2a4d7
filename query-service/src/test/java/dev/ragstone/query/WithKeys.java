package dev.ragstone.query;

import dev.ragstone.testkit.access.AccessContract;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that knows one caller of each role by a key. */
public final class WithKeys implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return AccessContract.settings();
    }
}
