package dev.ragstone.bench.answerability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Alters questions so that what answered them does not any more: another number, another name, a "not" (Rajpurkar, Jia, Liang:
 * "Know What You Don't Know", ACL 2018, name these among the ways in which people make unanswerable questions).
 */
final class Alterations {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}\\p{N}'’-]+");
    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may)\\b(?!\\s+not\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final int DIGITS = 9;

    private final List<String> names;

    /** Names are taken from these questions. */
    Alterations(List<String> questions) {
        this.names = questions.stream()
                .flatMap(question -> NAME.matcher(question).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The altered forms of a question, as many as there are ways to alter it. */
    List<String> of(String question) {
        List<String> altered = new ArrayList<>();
        replace(question, NUMBER, Alterations::otherNumber).ifPresent(altered::add);
        replace(question, NAME, name -> otherName(name, question)).ifPresent(altered::add);
        replace(question, VERB, verb -> verb + " not").ifPresent(altered::add);
        return altered;
    }

    private static Optional<String> replace(String question, Pattern pattern, UnaryOperator<String> other) {
        Matcher matcher = pattern.matcher(question);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String replaced = other.apply(matcher.group());
        return replaced.equals(matcher.group())
                ? Optional.empty()
                : Optional.of(question.substring(0, matcher.start()) + replaced + question.substring(matcher.end()));
    }

    /** The same number but for its last digit. */
    private static String otherNumber(String number) {
        int last = Character.digit(number.charAt(number.length() - 1), 10);
        return number.substring(0, number.length() - 1) + (last == DIGITS ? 1 : last + 1);
    }

    /** A name of another question, always the same for the same question; the name itself if there is none. */
    private String otherName(String name, String question) {
        List<String> others =
                names.stream().filter(other -> !question.contains(other)).toList();
        return others.isEmpty() ? name : others.get(Math.floorMod(question.hashCode(), others.size()));
    }
}
