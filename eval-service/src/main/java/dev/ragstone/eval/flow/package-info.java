/** Records that pass between the stages. */
@NullMarked
package dev.ragstone.eval.flow;

import org.jspecify.annotations.NullMarked;
