/** Which interactions are judged. */
@NullMarked
package dev.ragstone.eval.sample;

import org.jspecify.annotations.NullMarked;
