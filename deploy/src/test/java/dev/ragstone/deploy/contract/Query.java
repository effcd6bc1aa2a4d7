package dev.ragstone.deploy.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A query of Prometheus, as far as a test needs to understand it.
 *
 * @param text its text
 */
record Query(String text) {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_:]*");

    /** Functions, operators and what stands between them: everything else outside of braces and lists of labels is a series. */
    private static final Set<String> WORDS = Set.of(
            "sum",
            "max",
            "by",
            "rate",
            "increase",
            "histogram_quantile",
            "vector",
            "and",
            "or",
            "ignoring",
            "group_left");

    private static final Map<Character, Character> CLOSING = Map.of('(', ')', '{', '}', '[', ']');

    /** The series that it asks for. */
    List<String> series() {
        String bare = unquoted()
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(by|ignoring)\\s*\\([^)]*\\)", "");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .toList();
    }

    /** Whether every brace that opens is closed in its turn. */
    boolean isBalanced() {
        Deque<Character> open = new ArrayDeque<>();
        for (char character : unquoted().toCharArray()) {
            if (CLOSING.containsKey(character)) {
                open.push(CLOSING.get(character));
            } else if (CLOSING.containsValue(character) && (open.isEmpty() || open.pop() != character)) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private String unquoted() {
        return QUOTED.matcher(text).replaceAll("").replace("$__rate_interval", "5m");
    }
}
