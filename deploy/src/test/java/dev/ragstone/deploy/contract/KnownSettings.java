package dev.ragstone.deploy.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code ragstone.*} settings that the configuration guide names. A service does not start with others. */
final class KnownSettings {

    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** How the guide shortens what all keys of a language model begin with. */
    private static final String ROUTE = "ragstone.generation.routes[0].";

    private final List<String> keys;

    private KnownSettings(List<String> keys) {
        this.keys = keys;
    }

    static KnownSettings ofTheGuide() {
        List<String> keys = new ArrayList<>();
        FIRST_CELL
                .matcher(Repository.text("docs/guides/configuration.md"))
                .results()
                .forEach(cell -> addAll(keys, cell.group(1)));
        return new KnownSettings(
                keys.stream().filter(key -> key.startsWith("ragstone.")).toList());
    }

    boolean isKey(String key) {
        return keys.stream().anyMatch(known -> key.matches(pattern(known)));
    }

    boolean isVariable(String name) {
        return keys.stream().anyMatch(known -> name.matches(variable(known)));
    }

    int size() {
        return keys.size();
    }

    /** A name that begins with a dot takes the place of as many last segments of the name before it. */
    private static void addAll(List<String> keys, String cell) {
        for (String name :
                NAME.matcher(cell).results().map(found -> found.group(1)).toList()) {
            if (name.startsWith("...")) {
                keys.add(ROUTE + name.substring(3));
            } else if (name.startsWith(".")) {
                keys.add(sibling(keys.getLast(), name));
            } else {
                keys.add(name);
            }
        }
    }

    private static String sibling(String before, String name) {
        List<String> segments = Arrays.asList(before.split("\\.", -1));
        int kept = Math.max(1, segments.size() - name.substring(1).split("\\.", -1).length);
        return String.join(".", segments.subList(0, kept)) + name;
    }

    private static String pattern(String key) {
        return Stream.of(key)
                .flatMap(name -> Pattern.compile("<[^>]+>|\"[^\"]+\"|\\[0]|[^<\"\\[]+")
                        .matcher(name)
                        .results())
                .map(MatchResult::group)
                .map(KnownSettings::part)
                .collect(Collectors.joining());
    }

    private static String part(String text) {
        return switch (text.charAt(0)) {
            case '<' -> "[^.]+";
            case '"' -> "\"[^\"]+\"";
            case '[' -> "\\[\\d+]";
            default -> Pattern.quote(text);
        };
    }

    /** MicroProfile Config, "Environment variables mapping rules". */
    private static String variable(String key) {
        return key.replaceAll("<[^>]+>|\"[^\"]+\"", "*")
                .replaceAll("[^A-Za-z0-9*]", "_")
                .toUpperCase(Locale.ROOT)
                .replace("_0__", "_\\d+__")
                .replace("*", "\\w+");
    }
}
