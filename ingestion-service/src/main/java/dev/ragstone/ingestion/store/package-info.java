/** Stage: chunks to the index, fenced by the registry. */
@NullMarked
package dev.ragstone.ingestion.store;

import org.jspecify.annotations.NullMarked;
