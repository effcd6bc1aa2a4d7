package dev.ragstone.ingestion.fetch;

import dev.ragstone.ingestion.config.FetchConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Makes the configuration of fetching from keys, with the defaults the service has. */
final class FetchSettings {

    private static final String PREFIX = "ragstone.ingestion.fetch";

    private FetchSettings() {}

    /** The configuration with these keys; they stand below {@code ragstone.ingestion.fetch}. */
    static FetchConfig of(Map<String, String> keys) {
        Map<String, String> named = new HashMap<>();
        keys.forEach((key, value) -> named.put(PREFIX + "." + key, value));
        return new SmallRyeConfigBuilder()
                .withMapping(FetchConfig.class, PREFIX)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(named, "test", 1000))
                .build()
                .getConfigMapping(FetchConfig.class, PREFIX);
    }
}
