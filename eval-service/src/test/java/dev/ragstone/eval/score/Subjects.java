package dev.ragstone.eval.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.core.lexical.TermFrequencies;
import dev.ragstone.eval.flow.CitationMark;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.Reference;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Verdicts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A small world to judge answers in: three passages about leave, cited as 1, 2 and 3. */
final class Subjects {

    static final String LEAVE = "Employees get 30 days of paid leave every calendar year.";
    static final String CARRY = "Unused leave carries over until the end of March, at most 10 days.";
    static final String TRAIN = "The company pays train tickets in second class.";

    /** Words in lower case: enough to tell what scorers do with terms. */
    static final TermAnalyzer WORDS = (text, language) -> new TermFrequencies(Pattern.compile("[\\p{L}\\p{N}]+")
            .matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .collect(groupingBy(match -> match.group(), summingInt(match -> 1))));

    private static final WordReader READER = WordReader.of(WORDS, 0.6, 0.5, null);

    private Subjects() {}

    /** What is true of a subject, by its words. */
    static Verdicts read(Subject subject) {
        return READER.read(subject);
    }

    /** An answer of which it is known what it should have said. */
    static Subject answered(String answer, String reference) {
        return answered(answer).with(Reference.of(reference));
    }

    static Subject answered(String answer) {
        return new Subject(
                "How many days of leave do I get?",
                AnswerStatus.ANSWERED,
                answer,
                passages(LEAVE, CARRY, TRAIN),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> new CitationMark(i, "p" + i))
                        .toList(),
                Reference.UNKNOWN,
                null);
    }

    static Subject asked(String question, String... passages) {
        return new Subject(question, AnswerStatus.ANSWERED, "", passages(passages), List.of(), Reference.UNKNOWN, null);
    }

    static Subject with(AnswerStatus status) {
        return new Subject("What?", status, "I do not know.", passages(LEAVE), List.of(), Reference.UNKNOWN, null);
    }

    static Subject withoutPassages() {
        return new Subject(
                "How many days?", AnswerStatus.ANSWERED, LEAVE, List.of(), List.of(), Reference.UNKNOWN, null);
    }

    private static List<Evidence> passages(String... texts) {
        int[] number = {0};
        return Arrays.stream(texts)
                .map(text -> new Evidence("p" + ++number[0], "", text))
                .toList();
    }
}
