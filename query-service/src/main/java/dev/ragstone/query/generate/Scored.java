package dev.ragstone.query.generate;

import java.util.Set;

/**
 * A quotable with what speaks for it.
 *
 * @param quotable the quotable
 * @param terms its own terms
 * @param coverage weighted share of the question's terms it holds, what only its title or headings hold counted half; 0
 *     to 1
 * @param similarity cosine of its vector and the question's, see {@link CosineScale}; NaN where it was not computed
 * @param score what it is ordered by; comparable within one question
 */
record Scored(Quotable quotable, Set<String> terms, double coverage, double similarity, double score) {}
