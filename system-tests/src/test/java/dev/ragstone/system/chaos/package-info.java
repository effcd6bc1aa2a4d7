/** Ingestion under kill -9: nothing lost, nothing twice, nothing stale. */
@NullMarked
package dev.ragstone.system.chaos;

import org.jspecify.annotations.NullMarked;
