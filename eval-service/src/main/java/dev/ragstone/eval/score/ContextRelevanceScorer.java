package dev.ragstone.eval.score;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * {@code context_relevance}: relevant passages / passages, 0 to 1, whatever their ranks. A passage is relevant when it
 * holds a share of the question's terms weighted by IDF among the passages (see {@link PassageTerms}); the words that
 * make a sentence a question are left out. RAGAS' context relevance (Es et al., 2023) has the same form over sentences, by
 * a language model's judgement; this one reads words, so it takes a passage of synonyms for irrelevant. It judges
 * retrieval, so an abstained question is judged as well.
 *
 * <p>Skipped: {@code no-passages}, {@code no-question-terms}.
 */
public final class ContextRelevanceScorer implements Scorer {

    private static final String QUESTION_WORDS =
            """
            a about am an and any are as at be been by can could did do does for from had has have how i if in is it
            its may me might my of on or our please shall should tell than that the their there these they this to us
            was we were what when where which who whom whose why will with would you your
            """;

    private final TermAnalyzer analyzer;
    private final double threshold;
    private final Set<String> questionTerms;

    /**
     * @param analyzer cuts texts into terms
     * @param threshold the least share of the question's terms that a relevant passage holds, 0 to 1
     */
    public ContextRelevanceScorer(TermAnalyzer analyzer, double threshold) {
        this.analyzer = analyzer;
        this.threshold = threshold;
        this.questionTerms = analyzer.analyze(QUESTION_WORDS, null).counts().keySet();
    }

    @Override
    public String metric() {
        return "context_relevance";
    }

    @Override
    public ScoreResult score(Subject subject) {
        if (subject.passages().isEmpty()) {
            return new ScoreResult.Skipped(Reasons.NO_PASSAGES);
        }
        Set<String> terms = analyzer.analyze(subject.question(), null).counts().keySet().stream()
                .filter(term -> !questionTerms.contains(term))
                .collect(toUnmodifiableSet());
        if (terms.isEmpty()) {
            return new ScoreResult.Skipped(Reasons.NO_QUESTION_TERMS);
        }
        PassageTerms passages = new PassageTerms(subject.passages(), analyzer);
        List<Finding> findings = IntStream.range(0, passages.size())
                .mapToObj(passage -> finding(passages, passage, terms))
                .toList();
        return Shares.holding(findings);
    }

    private Finding finding(PassageTerms passages, int passage, Set<String> terms) {
        double coverage = passages.coverage(terms, passage);
        String chunkId = passages.chunkId(passage);
        return new Finding(chunkId, coverage >= threshold, coverage, chunkId);
    }
}
