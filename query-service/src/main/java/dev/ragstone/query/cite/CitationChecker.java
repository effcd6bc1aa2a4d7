package dev.ragstone.query.cite;

import dev.ragstone.query.flow.Evidence;
import dev.ragstone.text.Terms;
import dev.ragstone.text.support.SupportScorer;

/** Compares what answers claim with the passages they cite. Safe for use by many threads at once. */
public final class CitationChecker {

    private final Terms terms;
    private final SupportScorer scorer;
    private final double supportedFrom;

    /** Calls a claim supported from a support of {@code supportedFrom} (0 to 1) on. */
    public CitationChecker(Terms terms, double supportedFrom) {
        this.terms = terms;
        this.scorer = new SupportScorer(terms);
        this.supportedFrom = supportedFrom;
    }

    /** What checks one answer that rests on this evidence. */
    public AnswerCheck begin(Evidence evidence) {
        return new AnswerCheck(scorer, new Quotes(terms, evidence.weights()), evidence, supportedFrom);
    }
}
