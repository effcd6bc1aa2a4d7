package dev.ragstone.query.cite;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.text.support.ClaimReading;
import dev.ragstone.text.support.PassageReading;
import dev.ragstone.text.support.Support;
import dev.ragstone.text.support.SupportScorer;
import dev.ragstone.text.support.TokenAlignment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks one answer, sentence by sentence while it comes into being and as a whole; what it has found out it remembers. Not
 * safe for use by several threads.
 */
public final class AnswerCheck {

    private final SupportScorer scorer;
    private final Quotes quotes;
    private final Evidence evidence;
    private final double supportedFrom;
    private final @Nullable TokenAlignment alignment;
    private final Map<Integer, PassageReading> passageReadings = new HashMap<>();
    private final Map<String, ClaimReading> claimReadings = new HashMap<>();
    private final Map<Question, Support> supports = new HashMap<>();

    /** Does a passage support a claim? */
    private record Question(String claim, int rank) {}

    AnswerCheck(SupportScorer scorer, Quotes quotes, Evidence evidence, double supportedFrom) {
        this.scorer = scorer;
        this.quotes = quotes;
        this.evidence = evidence;
        this.supportedFrom = supportedFrom;
        this.alignment = evidence.vector() == null
                ? null
                : new TokenAlignment(evidence.vector().embedder());
    }

    /** One citation for each marker of the answer, in order; every marker names a passage by its rank. */
    public List<Citation> citations(String answer) {
        List<Claim> claims = Claims.of(answer);
        Map<SourceSpan, List<Claim>> sentences = claims.stream().collect(Collectors.groupingBy(Claim::span));
        return claims.stream()
                .map(claim -> citation(claim, sentences.getOrDefault(claim.span(), List.of())))
                .toList();
    }

    /** Whether every sentence of a part of an answer that cites passages is supported by one of those that it cites. */
    boolean stands(Part part) {
        return Claims.of(part.text()).stream().collect(Collectors.groupingBy(Claim::span)).values().stream()
                .allMatch(claims -> claims.stream().anyMatch(claim -> isSupported(claim.text(), claim.marker())));
    }

    /** Whether a part of an answer cites a passage. */
    static boolean cites(Part part) {
        return !part.isCode() && !Claims.of(part.text()).isEmpty();
    }

    /** Whether the passage that is most like a text supports it. */
    boolean isFound(String text) {
        return evidence.passages().stream()
                .max(Comparator.comparingDouble(
                        passage -> scorer.support(reading(text), reading(passage), evidence.weights(), null)
                                .value()))
                .filter(passage -> isSupported(text, passage.rank()))
                .isPresent();
    }

    private boolean isSupported(String claim, int rank) {
        return support(claim, rank).value() >= supportedFrom;
    }

    private Citation citation(Claim claim, List<Claim> sentence) {
        Passage passage = evidence.passages().get(claim.marker() - 1);
        Chunk chunk = passage.chunk();
        Support support = support(claim.text(), claim.marker());
        return new Citation(
                claim.marker(),
                chunk.documentId(),
                chunk.id(),
                chunk.attributes().title(),
                chunk.attributes().uri(),
                quotes.quote(claim.text(), reading(passage).excerpts(), chunk.text()),
                support.value() >= supportedFrom ? Verdict.SUPPORTED : Verdict.UNSUPPORTED,
                support.value(),
                support.unsupported().stream()
                        .filter(word -> sentence.stream().allMatch(other -> lacks(other, word)))
                        .map(word -> inAnswer(word, claim.span()))
                        .toList());
    }

    private boolean lacks(Claim claim, SourceSpan word) {
        return support(claim.text(), claim.marker()).unsupported().contains(word);
    }

    private static SourceSpan inAnswer(SourceSpan word, SourceSpan claim) {
        return new SourceSpan(claim.start() + word.start(), claim.start() + word.end());
    }

    private Support support(String claim, int rank) {
        return supports.computeIfAbsent(
                new Question(claim, rank),
                question -> scorer.support(
                        reading(claim), reading(evidence.passages().get(rank - 1)), evidence.weights(), alignment));
    }

    private ClaimReading reading(String claim) {
        return claimReadings.computeIfAbsent(claim, scorer::read);
    }

    private PassageReading reading(Passage passage) {
        return passageReadings.computeIfAbsent(passage.rank(), rank -> {
            Chunk chunk = passage.chunk();
            String context = chunk.contextualText();
            return scorer.read(
                    context.substring(0, context.length() - chunk.text().length()), chunk.text());
        });
    }
}
