package dev.ragstone.query.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A prompt as a file: front matter in YAML between lines of three hyphens ({@code name}, {@code version}, {@code changelog}, and
 * optionally {@code purpose}, {@code temperature} and {@code max_tokens}), then the sections {@code # System} and {@code # User}.
 */
final class PromptFile {

    private static final Pattern FORM = Pattern.compile(
            "\\A---\\R(?<front>.*?)\\R---\\R\\s*# System\\R(?<system>.*?)\\R# User\\R(?<user>.*)\\z", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Set<String> KNOWN =
            Set.of("name", "version", "purpose", "changelog", "temperature", "max_tokens");

    private final String path;
    private final List<String> violations = new ArrayList<>();

    private PromptFile(String path) {
        this.path = path;
    }

    /**
     * Reads a file.
     *
     * @param path where it is, for the message
     * @throws IllegalArgumentException if it is no prompt; the message names all that is wrong with it
     */
    static Prompt read(String path, String source) {
        return new PromptFile(path).read(source);
    }

    private Prompt read(String source) {
        Matcher form = FORM.matcher(source);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "%s is no prompt: it wants front matter between lines of ---, then # System and # User"
                            .formatted(path));
        }
        Map<?, ?> front = front(form.group("front"));
        Purpose purpose = purpose(front);
        PromptTemplate system = template("# System", form.group("system"), purpose);
        PromptTemplate user = template("# User", form.group("user"), purpose);
        require(purpose, system, user);
        Prompt prompt = new Prompt(
                text(front, "name", NAME),
                text(front, "version", VERSION),
                purpose,
                system,
                user,
                new PromptHints(number(front, "temperature", 0), maxTokens(front)),
                source);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("%s is no prompt: %s".formatted(path, String.join("; ", violations)));
        }
        return prompt;
    }

    private Map<?, ?> front(String yaml) {
        try {
            Object front = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (front instanceof Map<?, ?> members) {
                Set<String> unknown = new TreeSet<>();
                members.keySet().forEach(key -> unknown.add(String.valueOf(key)));
                unknown.removeAll(KNOWN);
                unknown.forEach(key -> violations.add("front matter has no member " + key));
                if (!members.containsKey("changelog")) {
                    violations.add("changelog is missing: say what this version changes");
                }
                return members;
            }
            violations.add("the front matter is no list of members");
        } catch (YAMLException e) {
            violations.add("the front matter is no YAML: " + e.getMessage());
        }
        return Map.of();
    }

    private PromptTemplate template(String section, String text, Purpose purpose) {
        PromptTemplate template = new PromptTemplate(text.strip());
        without(template.placeholders(), purpose.known())
                .forEach(name -> violations.add("%s has the unknown placeholder {{%s}}; known are %s"
                        .formatted(section, name, new TreeSet<>(purpose.known()))));
        return template;
    }

    private void require(Purpose purpose, PromptTemplate system, PromptTemplate user) {
        without(purpose.wantedOfUser(), user.placeholders())
                .forEach(name -> violations.add("# User lacks {{%s}}".formatted(name)));
        Set<String> both = new TreeSet<>(system.placeholders());
        both.addAll(user.placeholders());
        without(purpose.wantedOfEither(), both).forEach(name -> violations.add("{{%s}} is missing".formatted(name)));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private Purpose purpose(Map<?, ?> front) {
        Object value = front.get("purpose");
        if (value == null) {
            return Purpose.ANSWER;
        }
        for (Purpose purpose : Purpose.values()) {
            if (purpose.name().toLowerCase(Locale.ROOT).equals(value)) {
                return purpose;
            }
        }
        violations.add("purpose has to be one of answer, rewrite, vary, imagine, and is %s".formatted(value));
        return Purpose.ANSWER;
    }

    private String text(Map<?, ?> front, String member, Pattern form) {
        String value = String.valueOf(front.get(member));
        if (!form.matcher(value).matches()) {
            violations.add("%s has to match %s, and is %s".formatted(member, form, value));
        }
        return value;
    }

    private double number(Map<?, ?> front, String member, double absent) {
        Object value = front.get(member);
        if (value == null) {
            return absent;
        }
        if (value instanceof Number number && number.doubleValue() >= 0) {
            return number.doubleValue();
        }
        violations.add("%s has to be a number from 0 on, and is %s".formatted(member, value));
        return absent;
    }

    private @Nullable Integer maxTokens(Map<?, ?> front) {
        int most = (int) number(front, "max_tokens", 0);
        return most == 0 ? null : most;
    }
}
