package dev.ragstone.query.cite;

import org.jspecify.annotations.Nullable;

/**
 * Whether a passage supports a claim, and who says so.
 *
 * @param support how likely it does, 0 to 1
 * @param isSupported whether that is enough
 * @param by {@link dev.ragstone.core.answer.Citation#WORDS}, or the name of a model
 * @param contradiction how likely the passage denies the claim, 0 to 1; null where words say so
 */
record Ruling(double support, boolean isSupported, String by, @Nullable Double contradiction) {}
