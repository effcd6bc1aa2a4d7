package dev.ragstone.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native image reads and writes every wire record, because each is registered for reflection. */
class NativeMetadataIT {

    private static final String METADATA = "/META-INF/native-image/dev.ragstone/rag-events/reachability-metadata.json";

    @Test
    void isRegistered_everyWireRecordAndEnum() throws Exception {
        Set<String> needed = new TreeSet<>();
        for (Class<?> type : publicRecords()) {
            needed.add(type.getName());
            Stream.of(type.getRecordComponents())
                    .map(component -> component.getType())
                    .filter(Class::isEnum)
                    .forEach(constant -> needed.add(constant.getName()));
        }
        needed.add(MetricScore.class.getName());

        assertThat(registered()).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static Set<String> registered() throws Exception {
        try (InputStream metadata = EventJson.class.getResourceAsStream(METADATA)) {
            JsonNode types = EventJson.mapper().readTree(metadata).get("reflection");
            return new TreeSet<>(types.findValuesAsText("type"));
        }
    }

    private static List<Class<?>> publicRecords() throws Exception {
        Path classes = Path.of(EventJson.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("dev/ragstone/events"))) {
            return files.map(file -> file.getFileName().toString().replace(".class", ""))
                    .<Class<?>>map(NativeMetadataIT::load)
                    .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("dev.ragstone.events." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
