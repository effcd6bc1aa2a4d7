package dev.ragstone.ingestion.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a published event: it is in Kafka, and will be applied.
 *
 * @param tenant the document's tenant
 * @param id its id within the tenant
 * @param version version of the event; null for a deletion, which deletes every version published before
 * @param statusUrl where to ask how the document stands
 */
@Schema(description = "The event is in Kafka, and will be applied; the status URL tells when.")
record Accepted(String tenant, String id, @Nullable Long version, String statusUrl) {}
