/** Content that an event only points at is fetched from the places that are allowed. */
@NullMarked
package dev.ragstone.ingestion.fetch;

import org.jspecify.annotations.NullMarked;
