/** Experiments of the eval-service, for whoever has to let a change pass or not. */
@NullMarked
package dev.ragstone.bench.gate;

import org.jspecify.annotations.NullMarked;
