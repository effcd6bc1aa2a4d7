/** How a bench says that it cannot go on. */
@NullMarked
package dev.ragstone.bench.failure;

import org.jspecify.annotations.NullMarked;
