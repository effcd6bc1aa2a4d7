/** The formulae of the metrics: verdicts and vectors in, numbers out; nothing of texts, models and reasons. */
@NullMarked
package dev.ragstone.eval.formula;

import org.jspecify.annotations.NullMarked;
