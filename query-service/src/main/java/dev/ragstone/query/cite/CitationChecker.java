package dev.ragstone.query.cite;

import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.text.Terms;
import dev.ragstone.text.support.SupportScorer;
import org.jspecify.annotations.Nullable;

/** Compares what answers claim with the passages they cite. Safe for use by many threads at once. */
public final class CitationChecker implements AutoCloseable {

    private final Terms terms;
    private final SupportScorer scorer;
    private final double supportedFrom;
    private final @Nullable SecondOpinions opinions;

    /**
     * A checker.
     *
     * @param supportedFrom the support by words from which on a claim is supported, 0 to 1
     * @param opinions looks at what words leave in doubt; null: they decide alone
     */
    public CitationChecker(Terms terms, double supportedFrom, @Nullable SecondOpinions opinions) {
        this.terms = terms;
        this.scorer = new SupportScorer(terms);
        this.supportedFrom = supportedFrom;
        this.opinions = opinions;
    }

    /** What checks one answer that rests on this evidence, and has to be complete at a time. */
    public AnswerCheck begin(Evidence evidence, Deadline complete) {
        ClaimReader reader = new ClaimReader(scorer, evidence);
        return new AnswerCheck(
                new Rulings(reader, supportedFrom, opinions == null ? null : opinions.begin(complete)),
                new Quotes(terms, evidence.weights()));
    }

    @Override
    public void close() {
        if (opinions != null) {
            opinions.close();
        }
    }
}
