package dev.ragstone.text.support;

import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Judges how far a passage supports a claim: by words, numbers, names and quotations that it holds or lacks, and by how near the
 * words it lacks are to something it says. Deterministic. Safe for use by many threads at once.
 */
public final class SupportScorer {

    private final Terms terms;

    /** Claims and passages are compared in these terms. */
    public SupportScorer(Terms terms) {
        this.terms = terms;
    }

    /** Reads a passage, see {@link PassageReading#of}. */
    public PassageReading read(String headings, String text) {
        return PassageReading.of(headings, text, terms);
    }

    /** Reads a claim. */
    public ClaimReading read(String claim) {
        return ClaimReading.of(claim, terms);
    }

    /**
     * The support for a claim. What is said word for word needs no model, and neither does a claim whose words are all there.
     *
     * @param weights how much each term tells
     * @param alignment compares words that the passage does not have with its tokens; null: they are not compared
     */
    public Support support(
            ClaimReading claim, PassageReading passage, TermWeights weights, @Nullable TokenAlignment alignment) {
        if (isVerbatim(claim, passage)) {
            return Support.VERBATIM;
        }
        Comparison comparison = new Comparison(claim, passage, weights, alignment);
        return new Support(SupportModel.estimate(comparison.signals()), comparison.unsupported());
    }

    /** What the support is estimated from, where the passage does not say the claim word for word. */
    public SupportSignals signals(
            ClaimReading claim, PassageReading passage, TermWeights weights, @Nullable TokenAlignment alignment) {
        return new Comparison(claim, passage, weights, alignment).signals();
    }

    private static boolean isVerbatim(ClaimReading claim, PassageReading passage) {
        return !claim.wording().isEmpty() && passage.says(claim.wording(), claim.negations());
    }
}
