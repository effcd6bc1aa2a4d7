package dev.ragstone.ingestion.deletion;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a deletion, made from the entry that keeps the document deleted.
 *
 * @param tenant the document's tenant
 * @param id its id
 * @param deletedThrough versions up to this one are deleted for good; null if no version was known
 * @param publishedBefore events published before this time are deleted for good; null if the deletion named a version
 * @param confirmedAt when the index last recorded that the document is deleted
 * @param places every place that held a copy
 */
@Schema(description = "Where a deleted document was held, since when it cannot be reached there, by when it is purged.")
record Receipt(
        String tenant,
        String id,
        @Nullable Long deletedThrough,
        @Nullable Instant publishedBefore,
        Instant confirmedAt,
        List<Place> places) {

    Receipt {
        places = List.copyOf(places);
    }
}
