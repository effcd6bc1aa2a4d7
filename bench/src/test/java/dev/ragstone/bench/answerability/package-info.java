/** Tests of the answerability bench. */
@NullMarked
package dev.ragstone.bench.answerability;

import org.jspecify.annotations.NullMarked;
