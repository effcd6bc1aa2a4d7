/** Data sets that a language model writes from documents: each question is checked, and whatever is rejected is counted. */
@NullMarked
package dev.ragstone.eval.experiment.synthesis;

import org.jspecify.annotations.NullMarked;
