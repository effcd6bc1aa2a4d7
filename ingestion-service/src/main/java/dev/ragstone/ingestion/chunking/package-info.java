/** Stage: parsed text to chunks. */
@NullMarked
package dev.ragstone.ingestion.chunking;

import org.jspecify.annotations.NullMarked;
