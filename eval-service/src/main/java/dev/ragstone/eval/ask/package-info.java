/** Scores for whoever asks: notebooks, other tools, continuous integration. */
@NullMarked
package dev.ragstone.eval.ask;

import org.jspecify.annotations.NullMarked;
