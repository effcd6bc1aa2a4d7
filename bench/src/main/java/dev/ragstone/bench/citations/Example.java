package dev.ragstone.bench.citations;

import dev.ragstone.text.support.SupportSignals;

/**
 * What the check found out about a claim.
 *
 * @param words words of the claim
 * @param overlap share of its terms that its passage has
 * @param aligned the signals, where the words of the claim were compared with the passage's tokens
 * @param byWords the signals without that
 * @param served the support that the service gives
 * @param supported whether the passage supports it
 * @param entailed how likely an entailment model finds that the passage entails it; NaN where none was asked
 * @param isAltered whether it was made of a claim that its passage does support; those are in the fit, and in no measure of a set
 */
record Example(
        int words,
        double overlap,
        SupportSignals aligned,
        SupportSignals byWords,
        double served,
        boolean supported,
        double entailed,
        boolean isAltered) {

    /** What words leave in doubt by the defaults of query-service. */
    private static final double DOUBT_FROM = 0.1;

    private static final double DOUBT_UP_TO = 0.95;

    /** A claim that no entailment model was asked about. */
    Example(
            int words,
            double overlap,
            SupportSignals aligned,
            SupportSignals byWords,
            double served,
            boolean supported,
            boolean isAltered) {
        this(words, overlap, aligned, byWords, served, supported, Double.NaN, isAltered);
    }

    /** The same, of which a model says how likely it is entailed. */
    Example entailed(double probability) {
        return new Example(words, overlap, aligned, byWords, served, supported, probability, isAltered);
    }

    /** The support where words leave no doubt, and what the model says where they do. */
    double secondLook() {
        return served >= DOUBT_FROM && served <= DOUBT_UP_TO ? entailed : served;
    }

    /** How much one counts in a fit: of one claim several may be made, and some are still supported. */
    double weight() {
        return isAltered ? 0.3 : 1;
    }

    /** Claims of one band are about equally long: from one to the next by half an octave. */
    int band() {
        return (int) Math.floor(2 * Math.log(Math.max(1, words)) / Math.log(2));
    }
}
