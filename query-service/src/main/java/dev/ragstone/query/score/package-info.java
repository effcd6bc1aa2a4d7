/** Arithmetic of scores that several stages need. */
@NullMarked
package dev.ragstone.query.score;

import org.jspecify.annotations.NullMarked;
