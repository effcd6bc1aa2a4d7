/** Who is served next where several tenants wait for one thing. */
@NullMarked
package dev.ragstone.ingestion.fairness;

import org.jspecify.annotations.NullMarked;
