package dev.ragstone.query.cite.support;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.query.text.Excerpt;
import dev.ragstone.query.text.Excerpts;
import dev.ragstone.query.text.Particulars;
import dev.ragstone.query.text.Sentences;
import dev.ragstone.query.text.TermWeights;
import dev.ragstone.query.text.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A passage in the form in which claims are compared with it, made once for all of them. Immutable. */
public final class PassageReading {

    /** A claim often joins what neighbouring sentences say. */
    private static final int SENTENCES_IN_A_ROW = 3;

    /** What ends a block, whatever it is: a blank line, or one before a line with a mark. */
    private static final Pattern BLOCK_END = Pattern.compile("\\n(?=\\s*(?:\\n|[-*+|#>]|\\d{1,9}[.)]\\s))");

    private final String text;
    private final List<Sentence> sentences;
    private final List<Statement> statements;
    private final Wording headings;
    private final Set<String> terms;
    private final Set<String> numbers;
    private final Wording wording;

    /**
     * A sentence with the two behind it, to look for a claim's terms in, headings included.
     *
     * @param text the sentence alone
     * @param ownTerms its terms alone
     * @param terms the terms of all three, those that carry grammar among them
     * @param subjects the terms of all three as a search has them
     */
    private record Sentence(String text, Set<String> ownTerms, Set<String> terms, Set<String> subjects) {}

    /** What the passage says as it can be quoted: without the marks of Markdown. */
    private record Statement(Wording wording, Set<String> negations) {}

    private PassageReading(String headings, String text, Terms terms) {
        AllTerms allTerms = new AllTerms(terms);
        this.text = headings + text;
        this.sentences = sentences(headings, text, allTerms);
        this.statements = Excerpts.of(text).stream()
                .map(Excerpt::text)
                .map(excerpt -> new Statement(
                        Wording.of(excerpt), Particulars.of(excerpt).negations()))
                .toList();
        this.headings = Wording.of(headings);
        this.terms = allTerms.of(this.text + ' ' + Months.in(text));
        this.numbers = Numbers.of(this.text);
        this.wording = Wording.of(text);
    }

    /**
     * Reads a passage.
     *
     * @param headings title and headings it stands under; they belong to each of its sentences
     * @param text the passage in Markdown, or plain
     */
    static PassageReading of(String headings, String text, Terms terms) {
        return new PassageReading(headings, text, terms);
    }

    /** Everything, as the embedding model reads it. */
    String text() {
        return text;
    }

    /** The share of a claim's terms, by weight, that three sentences in a row have at the most. */
    double coverage(Set<String> subjects, TermWeights weights) {
        return sentences.stream()
                .mapToDouble(sentence -> weights.share(subjects, sentence.subjects()))
                .max()
                .orElse(0);
    }

    /** The terms of the three sentences in a row that have most of a claim's. */
    Set<String> nearestTo(Set<String> claimed) {
        return sentences.stream()
                .map(Sentence::terms)
                .max(Comparator.comparingLong(found -> common(claimed, found)))
                .orElse(Set.of());
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

    /** Whether it, or a heading, says these words, and denies nothing beside them. */
    boolean says(Wording words, Set<String> negations) {
        return headings.holds(words)
                || statements.stream()
                        .anyMatch(statement ->
                                statement.wording().holds(words) && negations.containsAll(statement.negations()));
    }

    /** Whether the sentence that has most of a claim's terms denies something. */
    boolean denies(Set<String> claimed) {
        return sentences.stream()
                .max(Comparator.comparingLong(sentence -> common(claimed, sentence.ownTerms())))
                .filter(sentence -> Particulars.of(sentence.text()).isNegated())
                .isPresent();
    }

    private static List<Sentence> sentences(String headings, String text, AllTerms allTerms) {
        List<String> cut = BLOCK_END
                .splitAsStream(text)
                .flatMap(block -> Sentences.of(block).stream().map(span -> textOf(span, block)))
                .toList();
        List<Set<String>> terms = cut.stream().map(allTerms::of).toList();
        List<Set<String>> subjects = cut.stream().map(allTerms.terms()::of).toList();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            int end = Math.min(cut.size(), i + SENTENCES_IN_A_ROW);
            sentences.add(new Sentence(
                    cut.get(i),
                    terms.get(i),
                    joined(allTerms.of(headings), terms.subList(i, end)),
                    joined(allTerms.terms().of(headings), subjects.subList(i, end))));
        }
        return sentences;
    }

    private static String textOf(SourceSpan span, String block) {
        return block.substring(span.start(), span.end());
    }

    private static Set<String> joined(Set<String> first, Collection<Set<String>> others) {
        Set<String> all = new HashSet<>(first);
        others.forEach(all::addAll);
        return all;
    }

    private static long common(Set<String> claimed, Set<String> found) {
        return claimed.stream().filter(found::contains).count();
    }
}
