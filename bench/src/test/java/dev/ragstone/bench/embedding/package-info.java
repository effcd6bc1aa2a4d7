/** Tests of the embedding bench. */
@NullMarked
package dev.ragstone.bench.embedding;

import org.jspecify.annotations.NullMarked;
