package dev.ragstone.text.support;

/**
 * What is known of a claim and a passage before it is weighed.
 *
 * @param coverage share of the claim's terms, by weight, that three sentences of the passage in a row have at the most, 0 to 1
 * @param held share of all of its words that they have, by their terms, 0 to 1
 * @param weakest how well the passage holds the three words of the claim that it holds worst, on the average: 1 for a word that
 *     those sentences have, 0 for one of which nothing is known
 * @param aligned whether words that the passage does not have were compared with its tokens; {@code weakest} is lower otherwise
 * @param missingNumber whether the passage lacks a number of the claim
 * @param missingName whether it lacks a name of the claim, or words that the claim quotes
 * @param missingNegation whether the claim denies something, and the sentence of the passage most like it does not
 */
public record SupportSignals(
        double coverage,
        double held,
        double weakest,
        boolean aligned,
        boolean missingNumber,
        boolean missingName,
        boolean missingNegation) {}
