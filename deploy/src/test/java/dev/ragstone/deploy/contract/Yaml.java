package dev.ragstone.deploy.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A YAML file of the repository, read by paths. */
final class Yaml {

    private final Object root;

    private Yaml(Object root) {
        this.root = root;
    }

    static Yaml of(String path) {
        return new Yaml(new org.yaml.snakeyaml.Yaml().load(Repository.text(path)));
    }

    /** What is at a path; null if nothing is. */
    Object at(String... path) {
        Object found = root;
        for (String key : path) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found;
    }

    /** The map at a path; empty if there is none. */
    Map<String, Object> map(String... path) {
        return at(path) instanceof Map<?, ?> map ? cast(map) : Map.of();
    }

    /** Elements of the list at a path. */
    Stream<Object> list(String... path) {
        return at(path) instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.empty();
    }

    @SuppressWarnings("unchecked") // keys of our files are texts
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
