/** How an experiment comes to its end, whatever happens to the process that works on it. */
@NullMarked
package dev.ragstone.eval.experiment.run;

import org.jspecify.annotations.NullMarked;
