package dev.ragstone.ingestion.deletion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place that held a copy.
 *
 * @param place what it is called
 * @param held what of the document it held
 * @param unreachableSince since when no question and no status reaches the copy there; null: it can still be read by who
 *     may read the place itself
 * @param purgedBy by when the bytes are gone at the latest; null: nobody can say, see {@code how}
 * @param how what removes them
 */
record Place(String place, String held, @Nullable Instant unreachableSince, @Nullable Instant purgedBy, String how) {}
