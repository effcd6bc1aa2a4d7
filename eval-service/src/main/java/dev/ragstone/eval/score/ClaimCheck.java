package dev.ragstone.eval.score;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.eval.flow.Finding;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Decides whether a passage supports a claim: it holds at least a share of the claim's terms, weighted by IDF, and all
 * of the claim's numbers. Reads words, not meanings: it takes a negated sentence for supported, and a free paraphrase
 * for unsupported.
 *
 * @param analyzer cuts claims into terms, as it cut the passages
 * @param threshold the least share of terms, 0 to 1
 */
record ClaimCheck(TermAnalyzer analyzer, double threshold) {

    /** Whether the claim says anything that could be looked up. */
    boolean isCheckable(Claim claim) {
        return !terms(claim).isEmpty();
    }

    /**
     * Looks for support among the passages that {@code eligible} admits.
     *
     * @return what the best of them gives: a supporting passage before one that does not support, then by coverage
     */
    Finding against(PassageTerms passages, IntPredicate eligible, Claim claim) {
        Set<String> terms = terms(claim);
        Set<String> numbers = Numbers.in(claim.text());
        Finding best = new Finding(claim.text(), false, 0, null);
        for (int i = 0; i < passages.size(); i++) {
            if (eligible.test(i)) {
                double coverage = passages.coverage(terms, i);
                boolean holds = coverage >= threshold && passages.holdsNumbers(numbers, i);
                Finding found = new Finding(claim.text(), holds, coverage, passages.chunkId(i));
                best = better(found, best) ? found : best;
            }
        }
        return best;
    }

    private Set<String> terms(Claim claim) {
        return analyzer.analyze(claim.text(), null).counts().keySet();
    }

    private static boolean better(Finding one, Finding other) {
        return one.holds() == other.holds() ? one.coverage() > other.coverage() : one.holds();
    }
}
