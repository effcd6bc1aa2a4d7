/** Texts changed in one thing, so that they do not mean the same any more. */
@NullMarked
package dev.ragstone.bench.alteration;

import org.jspecify.annotations.NullMarked;
