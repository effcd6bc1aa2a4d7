package dev.ragstone.stack;

import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the stack is started with.
 *
 * @param repository absolute path of the repository with the built services
 * @param data absolute path of the folder with everything the stack writes
 * @param ports where everything listens
 * @param engine where the index lives
 * @param otlp where traces are sent; null for the collector of this machine, if it has one
 * @param key what the stack's own requests send along, where the services want to know who asks; null: nothing
 */
public record StackSettings(
        Path repository, Path data, StackPorts ports, Engine engine, @Nullable String otlp, @Nullable String key) {

    static final String PREFIX = "ragstone.stack.";

    /**
     * Reads settings from {@code ragstone.stack.*} properties; what is absent or empty has its default.
     *
     * @throws dev.ragstone.stack.process.StackFailure if a value cannot be read
     */
    public static StackSettings from(Properties properties) {
        Path repository =
                Path.of(text(properties, "repository", ".")).toAbsolutePath().normalize();
        Path data = repository.resolve(text(properties, "data", ".ragstone")).normalize();
        String otlp = text(properties, "otlp", "");
        String key = text(properties, "key", "");
        return new StackSettings(
                repository,
                data,
                StackPorts.from(properties),
                Engine.of(
                        text(properties, "engine", "lucene"), text(properties, "qdrant", ""), StackFolders.index(data)),
                otlp.isEmpty() ? null : otlp,
                key.isEmpty() ? null : key);
    }

    /** The same, listening elsewhere. */
    StackSettings at(StackPorts others) {
        return new StackSettings(repository, data, others, engine, otlp, key);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "StackSettings[repository=%s, data=%s, ports=%s, engine=%s, otlp=%s]"
                .formatted(repository, data, ports, engine, otlp);
    }

    private static String text(Properties properties, String name, String fallback) {
        String text = properties.getProperty(PREFIX + name, "").strip();
        return text.isEmpty() ? fallback : text;
    }
}
