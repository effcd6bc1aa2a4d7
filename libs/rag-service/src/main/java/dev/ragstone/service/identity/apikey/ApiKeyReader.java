package dev.ragstone.service.identity.apikey;

import dev.ragstone.service.identity.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the file of keys: YAML, or JSON, which is YAML as well, with a list {@code keys} of {@code name}, {@code sha256},
 * {@code tenant}, {@code groups} and {@code roles}. No message quotes the file: somebody may have put a key into it.
 */
final class ApiKeyReader {

    private static final String KEYS = "keys";

    private final List<String> violations = new ArrayList<>();
    private final Map<String, Identity> byHash = new HashMap<>();

    private ApiKeyReader() {}

    /**
     * Reads a file's text.
     *
     * @throws IllegalArgumentException if it has another form; the message names all that is wrong with it
     */
    static ApiKeys read(String text) {
        return new ApiKeyReader().readAll(text);
    }

    private ApiKeys readAll(String text) {
        List<?> entries = entries(load(text));
        for (int i = 0; i < entries.size(); i++) {
            readEntry("keys[%d]".formatted(i), entries.get(i));
        }
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", violations));
        }
        return new ApiKeys(byHash);
    }

    private static Object load(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object loaded = new Yaml(new SafeConstructor(options)).load(text);
            return loaded == null ? Map.of() : loaded;
        } catch (MarkedYAMLException e) {
            // Its message and cause quote the file.
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new IllegalArgumentException("it is neither YAML nor JSON at line %d".formatted(line + 1));
        } catch (YAMLException e) {
            throw new IllegalArgumentException("it is neither YAML nor JSON");
        }
    }

    private List<?> entries(Object file) {
        if (file instanceof Map<?, ?> members
                && members.get(KEYS) instanceof List<?> entries
                && !entries.isEmpty()
                && members.size() == 1) {
            return entries;
        }
        violations.add("it must hold a list 'keys' with at least one key, and nothing else");
        return List.of();
    }

    private void readEntry(String where, Object entry) {
        ApiKeyEntry fields = new ApiKeyEntry(where, entry, violations);
        String hash = fields.hash();
        Identity identity = fields.identity();
        if (identity != null && byHash.putIfAbsent(hash, identity) != null) {
            violations.add("%s has the sha256 of another entry".formatted(where));
        }
    }
}
