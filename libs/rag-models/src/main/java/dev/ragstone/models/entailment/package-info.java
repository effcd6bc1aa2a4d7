/** Models that tell whether one text follows from another, inside this process and behind HTTP. */
@NullMarked
package dev.ragstone.models.entailment;

import org.jspecify.annotations.NullMarked;
