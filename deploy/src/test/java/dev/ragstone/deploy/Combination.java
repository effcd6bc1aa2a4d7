package dev.ragstone.deploy;

import dev.ragstone.deploy.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Values that a user may choose, with what the chart makes of them.
 *
 * @param name what they are chosen for
 * @param manifests the rendered resources
 */
public record Combination(String name, List<Manifest> manifests) {

    /** Each is rendered once, for all tests. */
    private static final List<Combination> RENDERED = Stream.concat(
                    values("combinations.yaml").entrySet().stream()
                            .map(entry -> new Combination(entry.getKey(), RagstoneChart.render(entry.getValue()))),
                    Stream.of(new Combination(
                            "the demo", RagstoneChart.render(RagstoneChart.FOLDER.resolve("values-demo.yaml")))))
            .toList();

    /** All of them, and those of the demo. */
    public static Stream<Combination> all() {
        return RENDERED.stream();
    }

    /** One of them. */
    public static Combination of(String name) {
        return all().filter(combination -> combination.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Values by their names, from a file beside the tests. */
    static Map<String, Map<String, Object>> values(String file) {
        try (InputStream found = Objects.requireNonNull(Combination.class.getResourceAsStream("/" + file), file)) {
            return new LinkedHashMap<>(new Yaml().<Map<String, Map<String, Object>>>load(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its resources of a type. */
    public <T> Stream<T> all(Class<T> type) {
        return manifests.stream().map(Manifest::typed).filter(type::isInstance).map(type::cast);
    }

    /** What it is chosen for. */
    @Override
    public String toString() {
        return name;
    }
}
