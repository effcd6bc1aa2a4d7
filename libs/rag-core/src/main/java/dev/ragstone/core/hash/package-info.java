/** Hashes of texts, for names and comparisons. */
@NullMarked
package dev.ragstone.core.hash;

import org.jspecify.annotations.NullMarked;
