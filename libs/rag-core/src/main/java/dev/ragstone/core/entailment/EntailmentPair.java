package dev.ragstone.core.entailment;

/**
 * What a model is asked of: does the one follow from the other?
 *
 * @param premise what is taken for true, such as a passage; of any length
 * @param hypothesis what may follow from it, such as a sentence of an answer
 */
public record EntailmentPair(String premise, String hypothesis) {}
