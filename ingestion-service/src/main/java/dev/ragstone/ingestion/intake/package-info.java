/** Where document events come from: Kafka records and HTTP requests. */
@NullMarked
package dev.ragstone.ingestion.intake;

import org.jspecify.annotations.NullMarked;
