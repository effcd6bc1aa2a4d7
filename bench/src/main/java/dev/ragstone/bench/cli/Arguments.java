package dev.ragstone.bench.cli;

import dev.ragstone.bench.failure.BenchException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a command's options. */
public final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads {@code --name value} pairs.
     *
     * @throws BenchException if an option is unknown, has no value, or is missing; all of these are named together
     */
    public static Arguments parse(List<String> words, List<Option> options) {
        Map<String, String> values =
                options.stream().collect(Collectors.toMap(Option::name, Option::standard, (a, b) -> a, HashMap::new));
        List<String> violations = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (!values.containsKey(name)) {
                violations.add("%s is unknown".formatted(name));
            } else if (i + 1 == words.size()) {
                violations.add("%s has no value".formatted(name));
            } else {
                values.put(name, words.get(i + 1));
            }
        }
        values.forEach((name, value) -> {
            if (value.isEmpty()) {
                violations.add("%s is missing".formatted(name));
            }
        });
        if (!violations.isEmpty()) {
            throw new BenchException("%s; 'help' lists the options".formatted(String.join(", ", violations)));
        }
        return new Arguments(values);
    }

    /** A value as it was typed. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no option is called " + name);
        }
        return value;
    }

    /**
     * A value as a positive number.
     *
     * @throws BenchException if it is none
     */
    public int number(String name) {
        return atLeast(1, name);
    }

    /**
     * A value as a number that may be 0.
     *
     * @throws BenchException if it is none, or negative
     */
    public int count(String name) {
        return atLeast(0, name);
    }

    private int atLeast(int least, String name) {
        try {
            int number = Integer.parseInt(text(name));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BenchException("%s must be a number, but is '%s'".formatted(name, text(name)), e);
        }
        throw new BenchException("%s must be at least %d, but is %s".formatted(name, least, text(name)));
    }

    /**
     * A value such as {@code 1%} as the number of its percents.
     *
     * @throws BenchException if it is none, or not between 0 and 100
     */
    public double percentage(String name) {
        String value = text(name);
        try {
            double percents = Double.parseDouble(value.endsWith("%") ? value.substring(0, value.length() - 1) : value);
            if (percents > 0 && percents <= 100) {
                return percents;
            }
        } catch (NumberFormatException e) {
            throw new BenchException("%s must be a percentage such as 1%%, but is '%s'".formatted(name, value), e);
        }
        throw new BenchException("%s must be above 0 and at most 100%%, but is %s".formatted(name, value));
    }

    /**
     * A value as a number from 0 to 1.
     *
     * @throws BenchException if it is none
     */
    public double decimal(String name) {
        try {
            double number = Double.parseDouble(text(name));
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BenchException("%s must be a number, but is '%s'".formatted(name, text(name)), e);
        }
        throw new BenchException("%s must be 0 to 1, but is %s".formatted(name, text(name)));
    }

    /** Whether a value is {@code true}. */
    public boolean isTrue(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /**
     * A value as an address.
     *
     * @throws BenchException if it is none
     */
    public URI address(String name) {
        try {
            return new URI(text(name));
        } catch (URISyntaxException e) {
            throw new BenchException("%s must be an address, but is '%s'".formatted(name, text(name)), e);
        }
    }
}
