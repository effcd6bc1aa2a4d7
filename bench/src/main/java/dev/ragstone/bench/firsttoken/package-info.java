/** How much later a reader sees the first words of a model than the model says them. */
@NullMarked
package dev.ragstone.bench.firsttoken;

import org.jspecify.annotations.NullMarked;
