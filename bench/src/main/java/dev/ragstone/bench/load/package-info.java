/** Many requests at once: when they are sent, how they end, how long they take. */
@NullMarked
package dev.ragstone.bench.load;

import org.jspecify.annotations.NullMarked;
