/** Distinct types for distinct scores, so that none is taken for another. */
@NullMarked
package dev.ragstone.core.score;

import org.jspecify.annotations.NullMarked;
