package dev.ragstone.service.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.events.EventJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** HTTP interfaces speak the JSON of the events: ISO-8601 instants, absent members left out, unknown ones skipped. */
@Singleton
public class RestJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        EventJson.configure(mapper);
    }
}
