package dev.ragstone.ingestion.deletion;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the erasure of a tenant is, and what remains.
 *
 * @param tenant the tenant
 * @param by who asked for it
 * @param erasedBefore what was kept before this time is erased
 * @param documents how many documents the index has ever known of the tenant
 * @param left how many of them are not deleted yet
 * @param places every place that held something of the tenant
 */
@Schema(description = "How far the erasure of a tenant is: where something was held, and by when it is purged.")
record ErasureReceipt(String tenant, String by, Instant erasedBefore, long documents, long left, List<Place> places) {

    ErasureReceipt {
        places = List.copyOf(places);
    }
}
