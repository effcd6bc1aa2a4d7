package dev.ragstone.query.cite.support;

import dev.ragstone.query.text.Excerpt;
import dev.ragstone.query.text.Excerpts;
import dev.ragstone.query.text.Particulars;
import dev.ragstone.query.text.TermWeights;
import dev.ragstone.query.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A passage in the form in which claims are compared with it, made once for all of them. Immutable. */
public final class PassageReading {

    /** A claim often joins what neighbouring sentences say. */
    private static final int SENTENCES_IN_A_ROW = 3;

    private final String text;
    private final List<Sentence> sentences;
    private final Set<String> headings;
    private final Wording headingWords;
    private final Set<String> terms;
    private final Set<String> numbers;
    private final Wording wording;

    private record Sentence(Set<String> terms, Wording wording, Set<String> negations) {}

    private PassageReading(String headings, String text, Terms terms) {
        this.text = headings + text;
        this.sentences = Excerpts.of(text).stream()
                .map(Excerpt::text)
                .map(sentence -> new Sentence(
                        terms.of(sentence),
                        Wording.of(sentence),
                        Particulars.of(sentence).negations()))
                .toList();
        this.headings = terms.of(headings);
        this.headingWords = Wording.of(headings);
        this.terms = terms.of(this.text + ' ' + Months.in(text));
        this.numbers = Numbers.of(this.text);
        this.wording = Wording.of(text);
    }

    /**
     * Reads a passage.
     *
     * @param headings title and headings it stands under; they belong to each of its sentences
     * @param text the passage in Markdown, or plain
     */
    public static PassageReading of(String headings, String text, Terms terms) {
        return new PassageReading(headings, text, terms);
    }

    /** Everything, as the embedding model reads it. */
    String text() {
        return text;
    }

    /** The terms of the three sentences in a row that have most of a claim's, by weight. */
    Set<String> nearestTo(Set<String> claimed, TermWeights weights) {
        List<Set<String>> windows = new ArrayList<>();
        for (int i = 0; i == 0 || i + SENTENCES_IN_A_ROW <= sentences.size(); i++) {
            Set<String> window = new HashSet<>(headings);
            sentences.stream()
                    .skip(i)
                    .limit(SENTENCES_IN_A_ROW)
                    .map(Sentence::terms)
                    .forEach(window::addAll);
            windows.add(window);
        }
        return windows.stream()
                .max(Comparator.comparingDouble(window -> weights.share(claimed, window)))
                .orElseThrow();
    }

    boolean hasTerms(Set<String> wanted) {
        return terms.containsAll(wanted);
    }

    boolean hasNumbers(Set<String> wanted) {
        return numbers.containsAll(wanted);
    }

    /** Whether words stand in it one behind the other. */
    boolean quotes(Wording words) {
        return wording.holds(words);
    }

    /** Whether a sentence of it, or a heading, says these words, and denies nothing beside them. */
    boolean says(Wording words, Set<String> negations) {
        return headingWords.holds(words)
                || sentences.stream()
                        .anyMatch(sentence ->
                                sentence.wording().holds(words) && negations.containsAll(sentence.negations()));
    }

    /** Whether the sentence that has most of a claim's terms denies something. */
    boolean denies(Set<String> claimed, TermWeights weights) {
        return sentences.stream()
                .max(Comparator.comparingDouble(sentence -> weights.share(claimed, sentence.terms())))
                .filter(sentence -> !sentence.negations().isEmpty())
                .isPresent();
    }
}
