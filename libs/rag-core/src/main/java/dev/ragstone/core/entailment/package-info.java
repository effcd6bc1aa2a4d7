/** Port to models that tell whether one text follows from another. */
@NullMarked
package dev.ragstone.core.entailment;

import org.jspecify.annotations.NullMarked;
