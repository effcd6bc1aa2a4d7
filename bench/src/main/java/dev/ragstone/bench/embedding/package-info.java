/** What the vector of a question costs, by its length. */
@NullMarked
package dev.ragstone.bench.embedding;

import org.jspecify.annotations.NullMarked;
