package dev.ragstone.query.cite;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.query.cite.ClaimReader.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks one answer, sentence by sentence while it comes into being and as a whole; what it has found out it remembers. Not
 * safe for use by several threads.
 */
public final class AnswerCheck {

    /** Names the second look at citations in the list of what was left out. */
    public static final String ENTAILMENT = "entailment";

    private final Rulings rulings;
    private final ClaimReader reader;
    private final Quotes quotes;

    AnswerCheck(Rulings rulings, Quotes quotes) {
        this.rulings = rulings;
        this.reader = rulings.reader();
        this.quotes = quotes;
    }

    /** One citation for each marker of the answer, in order; every marker names a passage by its rank. */
    public List<Citation> citations(String answer) {
        List<Claim> claims = Claims.of(answer);
        rulings.prepare(claims.stream().map(AnswerCheck::question).toList());
        Map<SourceSpan, List<Claim>> sentences = claims.stream().collect(Collectors.groupingBy(Claim::span));
        return claims.stream()
                .map(claim -> citation(claim, sentences.getOrDefault(claim.span(), List.of())))
                .toList();
    }

    /** The steps that the check had to do without. */
    public List<String> degraded() {
        return rulings.areIncomplete() ? List.of(ENTAILMENT) : List.of();
    }

    /** Whether every sentence of a part of an answer that cites passages is supported by one of those that it cites. */
    boolean stands(Part part) {
        List<Claim> all = Claims.of(part.text());
        rulings.prepare(all.stream().map(AnswerCheck::question).toList());
        return all.stream().collect(Collectors.groupingBy(Claim::span)).values().stream()
                .allMatch(claims -> claims.stream()
                        .anyMatch(claim -> rulings.of(question(claim)).isSupported()));
    }

    /** Whether a part of an answer cites a passage. */
    static boolean cites(Part part) {
        return !part.isCode() && !Claims.of(part.text()).isEmpty();
    }

    /** Whether the passage that is most like a text supports it. */
    boolean isFound(String text) {
        return reader.likest(text)
                .filter(passage ->
                        rulings.of(new Question(text, passage.rank())).isSupported())
                .isPresent();
    }

    private static Question question(Claim claim) {
        return new Question(claim.text(), claim.marker());
    }

    private Citation citation(Claim claim, List<Claim> sentence) {
        Passage passage = reader.passage(claim.marker());
        Chunk chunk = passage.chunk();
        Ruling ruling = rulings.of(question(claim));
        return new Citation(
                claim.marker(),
                chunk.documentId(),
                chunk.id(),
                chunk.attributes().title(),
                chunk.attributes().uri(),
                quotes.quote(claim.text(), reader.reading(passage).excerpts(), chunk.text()),
                ruling.isSupported() ? Verdict.SUPPORTED : Verdict.UNSUPPORTED,
                ruling.support(),
                unsupported(claim, sentence),
                ruling.by(),
                ruling.contradiction());
    }

    private List<SourceSpan> unsupported(Claim claim, List<Claim> sentence) {
        return reader.support(question(claim)).unsupported().stream()
                .filter(word -> sentence.stream().allMatch(other -> lacks(other, word)))
                .map(word -> inAnswer(word, claim.span()))
                .toList();
    }

    private boolean lacks(Claim claim, SourceSpan word) {
        return reader.support(question(claim)).unsupported().contains(word);
    }

    private static SourceSpan inAnswer(SourceSpan word, SourceSpan claim) {
        return new SourceSpan(claim.start() + word.start(), claim.start() + word.end());
    }
}
