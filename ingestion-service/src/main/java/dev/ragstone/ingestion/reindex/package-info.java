/** A new generation of the index, built from the accepted events while the old one serves; comparison, swap and rollback. */
@NullMarked
package dev.ragstone.ingestion.reindex;

import org.jspecify.annotations.NullMarked;
