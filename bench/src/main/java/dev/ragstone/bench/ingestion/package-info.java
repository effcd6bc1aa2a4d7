/** How fast documents become searchable, beside how fast the model alone would be. */
@NullMarked
package dev.ragstone.bench.ingestion;

import org.jspecify.annotations.NullMarked;
