package dev.ragstone.eval.experiment.synthesis;

import dev.ragstone.eval.flow.WrittenQuestion;
import dev.ragstone.text.Particulars;
import dev.ragstone.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds what a model wrote to the rules, and remembers what was asked. A model can still write a dull question, but none whose answer
 * the passage does not say. Not safe for use by several threads.
 */
final class QuestionCheck {

    private static final int LONGEST = 300;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OF_THE_PASSAGE = Pattern.compile(
            "\\b(?:the|this|that) (?:given |above |following |provided )?(?:passage|text|document|excerpt|article|paragraph|author)s?\\b"
                    + "|\\b(?:mentioned|described|stated|listed) (?:above|here)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Of the terms of an answer that the question does not say anyway. */
    private static final double LEAST_OF_ANSWER = 0.5;
    /** Of the terms of two questions together. */
    private static final double ALIKE = 0.8;

    private final Terms terms;
    private final List<Set<String>> asked = new ArrayList<>();

    QuestionCheck(Terms terms) {
        this.terms = terms;
    }

    /** Why a question that a passage is to answer is not taken; empty if it is. */
    Optional<Rejection> about(WrittenQuestion written, String passage) {
        Optional<Rejection> ofForm = form(written.question());
        if (ofForm.isPresent()) {
            return ofForm;
        }
        if (!onOneLine(passage).contains(onOneLine(written.sentence()))) {
            return Optional.of(Rejection.SENTENCE_NOT_IN_PASSAGE);
        }
        if (!rests(written)) {
            return Optional.of(Rejection.ANSWER_NOT_IN_SENTENCE);
        }
        if (terms.of(written.question()).containsAll(terms.of(written.answer()))) {
            return Optional.of(Rejection.GIVES_THE_ANSWER_AWAY);
        }
        return remember(written.question());
    }

    /** Why a question that a passage leaves open is not taken, as far as can be told without the passages; empty if it is. */
    Optional<Rejection> beyond(String question) {
        return form(question).or(() -> remember(question));
    }

    private static Optional<Rejection> form(String question) {
        if (!question.endsWith("?") || question.length() > LONGEST) {
            return Optional.of(Rejection.NO_QUESTION);
        }
        return OF_THE_PASSAGE.matcher(question).find()
                ? Optional.of(Rejection.SPEAKS_OF_THE_PASSAGE)
                : Optional.empty();
    }

    private boolean rests(WrittenQuestion written) {
        Set<String> said = terms.of(written.sentence());
        Set<String> answered = new HashSet<>(terms.of(written.answer()));
        answered.removeAll(terms.of(written.question()));
        long held = answered.stream().filter(said::contains).count();
        return Particulars.numbersIn(written.sentence() + ' ' + written.question())
                        .containsAll(Particulars.numbersIn(written.answer()))
                && held >= LEAST_OF_ANSWER * answered.size();
    }

    private Optional<Rejection> remember(String question) {
        Set<String> subjects = terms.asked(question);
        if (asked.stream().anyMatch(other -> areAlike(subjects, other))) {
            return Optional.of(Rejection.DUPLICATE);
        }
        asked.add(subjects);
        return Optional.empty();
    }

    private static boolean areAlike(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return common >= ALIKE * (one.size() + other.size() - common);
    }

    private static String onOneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
