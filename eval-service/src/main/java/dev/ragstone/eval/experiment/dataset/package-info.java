/** Versioned questions with what their answers should be. */
@NullMarked
package dev.ragstone.eval.experiment.dataset;

import org.jspecify.annotations.NullMarked;
