/** How good retrieval is on a judged data set. */
@NullMarked
package dev.ragstone.bench.quality;

import org.jspecify.annotations.NullMarked;
