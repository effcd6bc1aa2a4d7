package dev.ragstone.query.cite;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.query.text.Excerpt;
import dev.ragstone.query.text.Excerpts;
import dev.ragstone.query.text.TermWeights;
import dev.ragstone.query.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Compares each cited claim with the passage it cites. The support of a claim is the weighted share of its terms that the
 * passage, its title and its headings hold: deterministic, and blind to meaning, so that it finds what was made up rather
 * than what was twisted.
 */
public final class CitationChecker {

    private final Terms terms;
    private final double supportedFrom;

    /** Calls a claim supported from a support of {@code supportedFrom} (0 to 1) on. */
    public CitationChecker(Terms terms, double supportedFrom) {
        this.terms = terms;
        this.supportedFrom = supportedFrom;
    }

    /** One citation for each marker of the answer, in order; every marker names a passage by its rank. */
    public List<Citation> check(String answer, List<Passage> passages, TermWeights weights) {
        List<Citation> citations = new ArrayList<>();
        for (Claim claim : Claims.of(answer)) {
            citations.add(check(claim, passages.get(claim.marker() - 1).chunk(), weights));
        }
        return citations;
    }

    private Citation check(Claim claim, Chunk chunk, TermWeights weights) {
        Set<String> claimed = terms.of(claim.text());
        double support = claimed.isEmpty() ? 0 : weights.share(claimed, terms.of(chunk.contextualText()));
        return new Citation(
                claim.marker(),
                chunk.documentId(),
                chunk.id(),
                chunk.attributes().title(),
                chunk.attributes().uri(),
                quote(claimed, chunk.text(), weights),
                support >= supportedFrom ? Verdict.SUPPORTED : Verdict.UNSUPPORTED,
                support);
    }

    private String quote(Set<String> claimed, String passage, TermWeights weights) {
        return Excerpts.of(passage).stream()
                .max(Comparator.comparingDouble((Excerpt excerpt) -> likeness(claimed, excerpt, weights))
                        .thenComparing(excerpt -> -excerpt.span().start()))
                .map(excerpt -> excerpt.quoteFrom(passage))
                .orElse(passage);
    }

    /** Shared weight over joint weight: a short excerpt that says just this beats a long one that also does. */
    private double likeness(Set<String> claimed, Excerpt excerpt, TermWeights weights) {
        Set<String> found = terms.of(excerpt.text());
        double shared = weights.sum(claimed.stream().filter(found::contains).toList());
        double joint = weights.sum(claimed) + weights.sum(found) - shared;
        return joint == 0 ? 0 : shared / joint;
    }
}
