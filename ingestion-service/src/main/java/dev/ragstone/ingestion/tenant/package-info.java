/** What administrators do about whole tenants. */
@NullMarked
package dev.ragstone.ingestion.tenant;

import org.jspecify.annotations.NullMarked;
