/** Tests of explanations. */
@NullMarked
package dev.ragstone.query.explain;

import org.jspecify.annotations.NullMarked;
