package dev.ragstone.text.support;

import dev.ragstone.text.Particulars;
import dev.ragstone.text.Sentences;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The terms of a passage, sentence by sentence, and its numbers.
 *
 * @param sentences its sentences, in order
 * @param subjects its terms as a search has them
 * @param terms all of its terms, with those that carry grammar and the months of its dates
 * @param numbers its numbers
 */
record PassageTerms(List<Sentence> sentences, Set<String> subjects, Set<String> terms, Set<String> numbers) {

    /** A claim often joins what neighbouring sentences say. */
    private static final int SENTENCES_IN_A_ROW = 3;

    /** What ends a block, whatever it is: a blank line, or one before a line with a mark. */
    private static final Pattern BLOCK_END = Pattern.compile("\\n(?=\\s*(?:\\n|[-*+|#>]|\\d{1,9}[.)]\\s))");

    /**
     * A sentence with the two behind it, to look for a claim's terms in; the headings of the passage belong to each.
     *
     * @param text the sentence alone
     * @param ownTerms its terms alone
     * @param terms the terms of all three, those that carry grammar among them
     * @param subjects the terms of all three as a search has them
     */
    record Sentence(String text, Set<String> ownTerms, Set<String> terms, Set<String> subjects) {}

    PassageTerms {
        sentences = List.copyOf(sentences);
        subjects = Set.copyOf(subjects);
        terms = Set.copyOf(terms);
        numbers = Set.copyOf(numbers);
    }

    static PassageTerms of(String headings, String text, Terms terms) {
        TextTerms headingTerms = TextTerms.of(headings, terms);
        List<String> cut = cut(text);
        List<TextTerms> found =
                cut.stream().map(sentence -> TextTerms.of(sentence, terms)).toList();
        Set<String> months = TextTerms.of(Months.in(text), terms).all();
        // No word goes on in the next sentence, so that the terms of all are those of each.
        return new PassageTerms(
                sentences(cut, found, headingTerms.all()),
                joined(headingTerms.subjects(), found.stream().map(TextTerms::subjects)),
                joined(
                        headingTerms.all(),
                        Stream.concat(Stream.of(months), found.stream().map(TextTerms::all))),
                Numbers.of(headings + text));
    }

    /** The share of a claim's terms, by weight, that three sentences in a row have at the most. */
    double coverage(Set<String> claimed, TermWeights weights) {
        return sentences.stream()
                .mapToDouble(sentence -> weights.share(claimed, sentence.subjects()))
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

    /** Whether the sentence that has most of a claim's terms denies something. */
    boolean denies(Set<String> claimed) {
        return sentences.stream()
                .max(Comparator.comparingLong(sentence -> common(claimed, sentence.ownTerms())))
                .filter(sentence -> !Particulars.negationsIn(sentence.text()).isEmpty())
                .isPresent();
    }

    private static List<String> cut(String text) {
        return BLOCK_END
                .splitAsStream(text)
                .flatMap(block -> Sentences.of(block).stream().map(span -> block.substring(span.start(), span.end())))
                .toList();
    }

    private static List<Sentence> sentences(List<String> cut, List<TextTerms> terms, Set<String> headingTerms) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            List<TextTerms> inARow = terms.subList(i, Math.min(cut.size(), i + SENTENCES_IN_A_ROW));
            sentences.add(new Sentence(
                    cut.get(i),
                    terms.get(i).all(),
                    joined(headingTerms, inARow.stream().map(TextTerms::all)),
                    joined(headingTerms, inARow.stream().map(TextTerms::subjects))));
        }
        return sentences;
    }

    private static Set<String> joined(Set<String> first, Stream<Set<String>> others) {
        Set<String> all = new HashSet<>(first);
        others.forEach(all::addAll);
        return all;
    }

    private static long common(Set<String> claimed, Set<String> found) {
        return claimed.stream().filter(found::contains).count();
    }
}
