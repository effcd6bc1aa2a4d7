/** The metrics: each judges one quality of an interaction. */
@NullMarked
package dev.ragstone.eval.score;

import org.jspecify.annotations.NullMarked;
