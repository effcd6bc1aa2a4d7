/** Arithmetic of scores that several stages need. */
@NullMarked
package dev.ragstone.query.scoring;

import org.jspecify.annotations.NullMarked;
