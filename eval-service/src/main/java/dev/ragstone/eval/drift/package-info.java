/** Whether scores are still what they were. */
@NullMarked
package dev.ragstone.eval.drift;

import org.jspecify.annotations.NullMarked;
