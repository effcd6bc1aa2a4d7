package dev.ragstone.eval.report;

/**
 * The variants that are compared.
 *
 * @param baseline what is in use
 * @param candidate what may be better
 */
record VariantPair(String baseline, String candidate) {}
