package dev.ragstone.bench.alteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Alters questions and claims so that what answered or supported them does not any more: another number, another name, a "not" (Rajpurkar, Jia, Liang:
 * "Know What You Don't Know", ACL 2018, name these among the ways in which people make unanswerable questions).
 */
public final class Alterations {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}\\p{N}'’-]+");
    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may)\\b(?!\\s+not\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final int DIGITS = 9;

    private final List<String> names;

    /** Names are taken from these texts. */
    public Alterations(List<String> texts) {
        this.names = texts.stream()
                .flatMap(text -> NAME.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The altered forms of a text, as many as there are ways to alter it. */
    public List<String> of(String text) {
        List<String> altered = new ArrayList<>();
        replace(text, NUMBER, Alterations::otherNumber).ifPresent(altered::add);
        replace(text, NAME, name -> otherName(name, text)).ifPresent(altered::add);
        replace(text, VERB, verb -> verb + " not").ifPresent(altered::add);
        return altered;
    }

    private static Optional<String> replace(String text, Pattern pattern, UnaryOperator<String> other) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String replaced = other.apply(matcher.group());
        return replaced.equals(matcher.group())
                ? Optional.empty()
                : Optional.of(text.substring(0, matcher.start()) + replaced + text.substring(matcher.end()));
    }

    /** The same number but for its last digit. */
    private static String otherNumber(String number) {
        int last = Character.digit(number.charAt(number.length() - 1), 10);
        return number.substring(0, number.length() - 1) + (last == DIGITS ? 1 : last + 1);
    }

    /** A name of another text, always the same for the same text; the name itself if there is none. */
    private String otherName(String name, String text) {
        List<String> others =
                names.stream().filter(other -> !text.contains(other)).toList();
        return others.isEmpty() ? name : others.get(Math.floorMod(text.hashCode(), others.size()));
    }
}
