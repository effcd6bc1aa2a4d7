package dev.ragstone.eval.score;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Subject;

/**
 * {@code faithfulness}: supported claims / claims, 0 to 1. The form is RAGAS' faithfulness (Es et al., "RAGAS: Automated
 * Evaluation of Retrieval Augmented Generation", 2023); where RAGAS asks a language model for the claims and their
 * support, a claim here is a sentence, and it is supported when one passage holds a share of its terms weighted by IDF
 * and all of its numbers (see {@link ClaimCheck} for what that cannot see).
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-passages}, {@code no-claims}.
 */
public final class FaithfulnessScorer extends ClaimScorer {

    /**
     * @param analyzer cuts texts into terms
     * @param threshold the least share of a claim's terms that one passage must hold, 0 to 1
     */
    public FaithfulnessScorer(TermAnalyzer analyzer, double threshold) {
        super(new ClaimCheck(analyzer, threshold));
    }

    @Override
    public String metric() {
        return "faithfulness";
    }

    @Override
    Finding judge(Claim claim, Subject subject, PassageTerms passages, ClaimCheck check) {
        return check.against(passages, passage -> true, claim);
    }
}
