/** How well injections are told from harmless texts. */
@NullMarked
package dev.ragstone.bench.guard;

import org.jspecify.annotations.NullMarked;
