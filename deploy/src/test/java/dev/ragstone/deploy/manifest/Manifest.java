package dev.ragstone.deploy.manifest;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A rendered resource.
 *
 * @param body what was rendered
 */
public record Manifest(Map<String, Object> body) {

    /**
     * The resources of a rendered chart.
     *
     * @throws RuntimeException if the text is no YAML, or names a key of a map twice
     */
    public static List<Manifest> read(String rendered) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(options)).loadAll(rendered).spliterator(), false)
                .filter(document -> document != null)
                .map(Manifest::of)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Manifest of(Object document) {
        return new Manifest((Map<String, Object>) document);
    }

    /** Its kind. */
    public String kind() {
        return String.valueOf(body.get("kind"));
    }

    /** The resource as the API server would read it; see {@link Kinds#typed}. */
    public HasMetadata typed() {
        return Kinds.typed(this);
    }

    /** Kind and name. */
    @Override
    public String toString() {
        return body.get("metadata") instanceof Map<?, ?> metadata ? kind() + ' ' + metadata.get("name") : kind();
    }
}
