package dev.ragstone.service.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code ragstone.*} keys a service reads, and what is to be said of others. */
final class KnownKeys {

    private static final String PREFIX = "ragstone.";

    private static final String VARIABLE_PREFIX = "RAGSTONE_";

    /** Variables of the tests, which a service that they start inherits. */
    private static final String TEST_VARIABLE_PREFIX = "RAGSTONE_IT_";

    private final Set<String> keys;
    private final Pattern keyPattern;
    private final Pattern variablePattern;

    /**
     * Knows keys.
     *
     * @param keys keys as mappings name them: {@code *} stands for the key of a map, {@code [*]} for an index
     */
    KnownKeys(Collection<String> keys) {
        this.keys = keys.stream().filter(key -> key.startsWith(PREFIX)).collect(Collectors.toCollection(TreeSet::new));
        this.keyPattern = pattern(this.keys.stream().map(KnownKeys::keyRegex).toList());
        this.variablePattern =
                pattern(this.keys.stream().map(KnownKeys::variableRegex).toList());
    }

    /** One line for each configured key that belongs to Ragstone and is not known, in alphabetical order. */
    List<String> problems(Collection<String> configured) {
        Set<String> names = new TreeSet<>(configured);
        // SmallRye lists a variable under its guess of a key, too: ..._API_KEY as ...api.key.
        return names.stream()
                .filter(name -> isUnknown(name) && !(name.startsWith(PREFIX) && names.contains(variable(name))))
                .map(this::describe)
                .toList();
    }

    private boolean isUnknown(String name) {
        if (name.startsWith(PREFIX)) {
            return !keyPattern.matcher(name).matches();
        }
        return name.startsWith(VARIABLE_PREFIX)
                && !name.startsWith(TEST_VARIABLE_PREFIX)
                && !variablePattern.matcher(name).matches();
    }

    private String describe(String unknown) {
        boolean isVariable = unknown.startsWith(VARIABLE_PREFIX);
        return "%s is no configuration %s of this service; the nearest one is %s. Correct or remove it."
                .formatted(unknown, isVariable ? "variable" : "key", nearest(unknown, isVariable));
    }

    private String nearest(String unknown, boolean isVariable) {
        return keys.stream()
                .map(key -> isVariable ? variable(key) : key)
                .min(Comparator.comparingInt(candidate -> EditDistance.between(unknown, candidate)))
                .orElse("none: it reads no ragstone.* keys");
    }

    private static Pattern pattern(List<String> alternatives) {
        return Pattern.compile(String.join("|", alternatives));
    }

    private static String keyRegex(String key) {
        return Pattern.quote(key).replace("[*]", "\\E\\[\\d+]\\Q").replace("*", "\\E(\"[^\"]*\"|[^.]+)\\Q");
    }

    private static String variableRegex(String key) {
        return variable(key).replace("*", "\\w+");
    }

    /** MicroProfile Config, "Environment variables mapping rules". */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }
}
