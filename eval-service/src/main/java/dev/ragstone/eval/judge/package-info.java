/** Verdicts of a language model: asked within a budget, remembered, and given in their own time. */
@NullMarked
package dev.ragstone.eval.judge;

import org.jspecify.annotations.NullMarked;
