package dev.ragstone.query.answerability;

import dev.ragstone.text.Excerpt;
import dev.ragstone.text.Excerpts;
import dev.ragstone.text.Particulars;
import dev.ragstone.text.Terms;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a question says and the passages do not. A question that nobody can answer from them is often near to them in
 * everything else: another year, another person, a "not".
 */
final class Mismatches {

    private final Terms terms;

    Mismatches(Terms terms) {
        this.terms = terms;
    }

    /**
     * What was found.
     *
     * @param coverage share of the question's terms that the passage with most of them has, 0 to 1
     * @param number whether the best passage lacks a number of the question
     * @param name whether all passages lack a name of the question
     * @param negation whether the sentence of the best passage that is most like the question lacks its negation
     */
    record Found(double coverage, boolean number, boolean name, boolean negation) {}

    /** Compares a question with passages, best first. */
    Found of(String question, List<String> passages) {
        if (passages.isEmpty()) {
            return new Found(0, false, false, false);
        }
        Set<String> asked = terms.asked(question);
        Particulars particulars = Particulars.of(question);
        List<Set<String>> found = passages.stream().map(terms::of).toList();
        double coverage =
                found.stream().mapToDouble(has -> share(asked, has)).max().orElse(0);
        return new Found(
                coverage,
                !Particulars.of(passages.getFirst()).numbers().containsAll(particulars.numbers()),
                lacksName(particulars, found),
                particulars.isNegated() && lacksNegation(asked, passages.getFirst()));
    }

    private boolean lacksName(Particulars particulars, List<Set<String>> found) {
        Set<String> known = found.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return particulars.names().stream().anyMatch(name -> !known.containsAll(terms.of(name)));
    }

    private boolean lacksNegation(Set<String> asked, String passage) {
        return Excerpts.of(passage).stream()
                .map(Excerpt::text)
                .max(Comparator.comparingDouble(sentence -> share(asked, terms.of(sentence))))
                .filter(sentence -> !Particulars.of(sentence).isNegated())
                .isPresent();
    }

    private static double share(Set<String> asked, Set<String> found) {
        Set<String> common = new HashSet<>(asked);
        common.retainAll(found);
        return asked.isEmpty() ? 0 : (double) common.size() / asked.size();
    }
}
