package dev.ragstone.query.nativeimage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The metadata that our modules bring for the image, in the form of GraalVM 25.
 *
 * @param module the module it stands in
 * @param json its content
 * @see <a href="https://www.graalvm.org/jdk25/reference-manual/native-image/metadata/">Reachability metadata</a>
 */
record NativeMetadata(String module, JsonNode json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> MODULES = List.of("query-service", "rag-events", "rag-models", "rag-lexical");

    /** All there is. */
    static Stream<NativeMetadata> all() {
        return MODULES.stream().map(NativeMetadata::of);
    }

    /** Entries for reflection and JNI of all modules. */
    static Stream<JsonNode> registrations() {
        return all().flatMap(metadata -> metadata.json.path("reflection").valueStream());
    }

    /** Patterns of resources of all modules. */
    static Stream<String> globs() {
        return all().flatMap(metadata -> metadata.json.path("resources").valueStream())
                .map(resource -> resource.path("glob").asText());
    }

    private static NativeMetadata of(String module) {
        String path = "/META-INF/native-image/dev.ragstone/%s/reachability-metadata.json".formatted(module);
        try (InputStream found = NativeMetadata.class.getResourceAsStream(path)) {
            return new NativeMetadata(module, MAPPER.readTree(found));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
