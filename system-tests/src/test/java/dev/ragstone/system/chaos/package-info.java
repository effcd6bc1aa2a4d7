/** Ingestion under crashes, outages and stalls: nothing lost, nothing twice, nothing stale, nothing stuck. */
@NullMarked
package dev.ragstone.system.chaos;

import org.jspecify.annotations.NullMarked;
