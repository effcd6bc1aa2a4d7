/** What is worked on next: one document's events in order, the tenants in turns, and no more at once than there is room for. */
@NullMarked
package dev.ragstone.ingestion.lanes;

import org.jspecify.annotations.NullMarked;
