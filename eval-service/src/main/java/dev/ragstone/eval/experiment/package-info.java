/** Data sets that are asked as a whole, scored, and compared with an earlier time: what HTTP offers of them. */
@NullMarked
package dev.ragstone.eval.experiment;

import org.jspecify.annotations.NullMarked;
